package vn.gioc.dashboard.page;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;

/**
 * The page around every view. News come by WebSocket; what a person does goes by requests, so that each passes the
 * filters that know who asks: a screen learns that it was paired, and a revoked one that it was revoked.
 */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Shell implements AppShellConfigurator {}
