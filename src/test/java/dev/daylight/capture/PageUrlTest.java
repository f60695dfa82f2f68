package dev.daylight.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageUrlTest {
    @ParameterizedTest
    @CsvSource({
        "acme.com, https://acme.com/",
        "HTTP://Acme.COM:80/a/../b/./c#top, http://acme.com/b/c",
        "https://acme.com/a?utm_source=x&b=1, https://acme.com/a?b=1",
        "https://acme.com/a b, https://acme.com/a%20b",
        "https://bücher.example/ü, https://xn--bcher-kva.example/%C3%BC",
        "https://acme.com/../../etc/passwd, https://acme.com/etc/passwd"
    })
    void address_inAnyForm_hasOneForm(String written, String normal) {
        assertThat(PageUrl.written(written)).hasToString(normal);
        assertThat(PageUrl.written(normal)).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ftp://acme.com/",
                "file:///etc/passwd",
                "https://",
                "https://user:pw@acme.com/",
                "javascript:alert(1)",
                "https://acme.com:0/",
                "https://acme.com:99999/",
                "https:///x",
                "http://[::1/"
            })
    void text_thatIsNoAddress_isRefused(String text) {
        assertThatThrownBy(() -> PageUrl.written(text)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://docs.acme.co.uk/x, acme",
        "https://www.rostrava.com, rostrava",
        "http://127.0.0.1:8080/, ",
        "http://localhost/, "
    })
    void company_ofAHost_isTheNamePeopleKnow(String url, String company) {
        assertThat(PageUrl.written(url).company()).isEqualTo(company);
    }

    @Test
    void key_ofBothSchemes_isOne() {
        assertThat(PageUrl.written("http://acme.com/a").key())
                .isEqualTo(PageUrl.written("https://acme.com/a").key());
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.com/, html, a.com/index.html",
        "https://a.com/p/q.html, html, a.com/p/q.html",
        "https://a.com/p/, html, a.com/p/index.html",
        "https://a.com/x.PDF, pdf, a.com/x.pdf"
    })
    void file_ofAPlainAddress_isItsPath(String url, String extension, String file) {
        assertThat(FileNames.of(PageUrl.written(url), extension)).isEqualTo(file);
    }

    @Test
    void file_ofAnAddressWithAQuery_isToldFromOthers() {
        assertThat(FileNames.of(PageUrl.written("https://a.com/p?x=1"), "html"))
                .matches("a\\.com/p-[0-9a-f]{8}\\.html")
                .isNotEqualTo(FileNames.of(PageUrl.written("https://a.com/p?x=2"), "html"));
    }
}
