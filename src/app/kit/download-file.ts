/** Into the device's downloads. */
export function downloadFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // Taken hold of long before, also where the browser asks for the place first.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
