window.forbiddenByPolicy = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.forbiddenByPolicy.push(`${event.effectiveDirective}: ${event.blockedURI}`);
});
