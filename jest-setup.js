import './.config/jest-setup';

// jsdom lacks these; react-dom/server, reached through @grafana/ui, needs MessageChannel when it is imported.
// Node's own one would keep the event loop alive and hang the run.
class FakeMessageChannel {
  constructor() {
    this.port1 = { onmessage: null };
    this.port2 = { postMessage: () => setTimeout(() => this.port1.onmessage && this.port1.onmessage(), 0) };
  }
}
class FakeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
global.MessageChannel ??= FakeMessageChannel;
global.ResizeObserver = FakeObserver;
global.IntersectionObserver = FakeObserver;
