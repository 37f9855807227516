/** Back to where she came from; opened by its address alone, a screen has only the start behind it. */
export function goBack({ back, route }: { back: () => void; route: (path: string, replace: boolean) => void }): void {
  if (history.length > 1) back();
  else route('/', true);
}
