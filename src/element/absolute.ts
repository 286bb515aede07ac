/** An address as an image's in the page would be read; what is none stays as it is. */
export function absolute(address: string): string {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address
}
