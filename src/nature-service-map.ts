/** The script-tag entry: registers `<nature-service-map>`. */
import './define.js'
