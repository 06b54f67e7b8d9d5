package fr.ancrage.platform.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

@AutoConfiguration
@ConditionalOnClass(PdfRendererBuilder.class)
class DocumentsAutoConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    PdfDocuments pdfDocuments() {
        return new PdfDocuments();
    }
}
