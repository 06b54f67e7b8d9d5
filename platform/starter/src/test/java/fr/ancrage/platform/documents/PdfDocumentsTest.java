package fr.ancrage.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDocumentsTest {

    record Ligne(String nom) {}

    record Modele(String titre, String texte, List<Ligne> lignes) {}

    private final PdfDocuments documents = new PdfDocuments();

    @Test
    void a_document_is_tagged_in_french_and_its_text_can_be_read() throws IOException {
        var pdf =
                documents.render(
                        "essai",
                        "Un essai — d'accents",
                        new Modele(
                                "Œuvre & <b>cœur</b>",
                                "Çà et là, Łukasz",
                                List.of(new Ligne("É"))));

        try (var read = Loader.loadPDF(pdf)) {
            var catalog = read.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith("fr");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Un essai — d'accents");
            assertThat(
                            new String(
                                    catalog.getMetadata().toByteArray(),
                                    java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Œuvre & <b>cœur</b>", "Łukasz", "Page 1 sur 1");
        }
    }

    @Test
    void a_value_that_is_missing_is_an_error_and_no_empty_space() {
        assertThatThrownBy(() -> documents.render("essai", "t", Map.of("titre", "x")))
                .isInstanceOf(MustacheException.class);
    }
}
