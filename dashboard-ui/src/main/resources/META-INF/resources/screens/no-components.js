// Stands in for Vaadin's components on pages that use none: what Flow's client asks of that module, and no more.
window.Vaadin = window.Vaadin || {};
window.Vaadin.Flow = window.Vaadin.Flow || {};
window.Vaadin.Flow.loadOnDemand ??= () => Promise.resolve();
window.Vaadin.Flow.resetFocus ??= () => document.activeElement?.blur() || true;
