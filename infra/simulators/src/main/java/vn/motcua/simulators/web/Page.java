package vn.motcua.simulators.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frame around every page: the banner nobody can miss, the way between simulators, the content. */
public final class Page {

    private static final String STYLE = style();
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "frame-src 'self'; base-uri 'none'; form-action ";

    private Page() {}

    public static Reply of(Request request, int status, String title, String english, String main) {
        return of(request, status, "vi", title, Html.both(title, english), main);
    }

    /** A page in one language, e.g. the payer's. */
    public static Reply of(Request request, int status, String language, String title, String heading, String main) {
        return Reply.html(status, """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s – Giả lập / Simulator</title>
                <link rel="stylesheet" href="%3$sstyle.css">
                </head>
                <body>
                <a class="skip" href="#main">Đến nội dung / To the content</a>
                <header>
                <div class="banner"><p><strong>GIẢ LẬP / SIMULATOR</strong>
                <span>Không phải dịch vụ thật, không có tiền thật.</span>
                <span lang="en">Not a real service, no real money.</span></p></div>
                <nav aria-label="Các giả lập / Simulators"><a href="%3$s">Tất cả / All</a>
                <a href="%3$sregister">Dân cư</a> <a href="%3$spayment">Thanh toán</a> <a href="%3$ssms">SMS</a>
                <a href="%3$szalo">Zalo</a> <a href="%3$smail">Thư / Mail</a></nav></header>
                <main id="main">
                <h1>%4$s</h1>
                %5$s
                </main>
                </body>
                </html>
                """.formatted(language, Html.text(title), request.root(), heading, main))
                .with("Content-Security-Policy", POLICY + "'self'");
    }

    /** Lets a form's answer lead to another origin; browsers count redirects as the form's action. */
    public static Reply leadingTo(Reply page, String origin) {
        return page.with("Content-Security-Policy", POLICY + "'self' " + origin);
    }

    /** For a page that shows somebody else's HTML in a frame, which inherits the page's policy. */
    public static Reply withInlineStyles(Reply page) {
        var policy = POLICY + "'self'";
        return page.with("Content-Security-Policy", policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
    }

    public static Reply stylesheet(Request request) {
        return Reply.text(200, "text/css; charset=utf-8", STYLE).with("Cache-Control", "max-age=300");
    }

    private static String style() {
        try (var stream = Page.class.getResourceAsStream("style.css")) {
            if (stream == null) {
                throw new IllegalStateException("style.css is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
