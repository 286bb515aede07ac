/** Whether a text is a CSS colour that stands for itself: not one that is looked up in the page. */
export const isColor = (text: string): boolean => CSS.supports('color', text) && !LOOKED_UP.test(text.trim())

const LOOKED_UP = /^(inherit|initial|unset|revert|revert-layer|currentcolor)$|\bvar\(|\benv\(/i
