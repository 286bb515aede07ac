/** The script-tag entry: registers `<nature-service-map>`. */
import './begin.js'
import './define.js'
