/** One address of each kind, by what it is. */
export const KINDS = {
  start: "",
  wizard: "new-environment/",
  guide: "guide/",
  "a page of the guide": "guide/release-phase/",
  rules: "rules/",
  "a rule": "rules/port-fixed/",
  doctor: "troubleshoot/",
  "a trouble": "troubleshoot/h10-app-crashed/",
  "no page": "nothing/here/",
};
