// Before anything is drawn: the theme that somebody chose, and whether there is work to come back to.
try {
  const { dataset } = document.documentElement;
  const theme = localStorage.getItem("dynoscribe.theme");
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  const kept = Object.keys(localStorage).some((key) => key.startsWith("dynoscribe.spec"));
  if (kept || /[#&]spec=/.test(location.hash)) dataset.kept = "";
} catch {
  // A browser that keeps nothing has kept no theme.
}
