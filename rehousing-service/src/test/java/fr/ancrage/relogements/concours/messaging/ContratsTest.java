package fr.ancrage.relogements.concours.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.contracts.Contract;
import fr.ancrage.relogements.concours.model.CategorieSiao;
import fr.ancrage.relogements.listes.model.ListeSiao;
import fr.ancrage.relogements.listes.model.Semaine;
import fr.ancrage.relogements.listes.usecase.Publication;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both sides of the contracts of acts and lists. */
class ContratsTest {

    @Test
    void l_exemple_d_une_etape_se_lit() {
        var etape =
                Contract.of("dossiers", "dossier.etape-enregistree.v1")
                        .exampleAs(EtapeEnregistreeV1.class);
        assertThat(etape.dossier()).isNotBlank();
        assertThat(etape.demandeOuDecision(1)).isEmpty();
        assertThat(etape.dossierConnu("212").arrondissement()).isEqualTo("212");
    }

    @Test
    void l_exemple_d_une_annulation_se_lit() {
        assertThat(
                        Contract.of("dossiers", "dossier.etape-annulee.v1")
                                .exampleAs(EtapeAnnuleeV1.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void la_liste_figee_suit_son_schema_et_ne_nomme_personne() {
        var liste =
                new ListeSiao(
                        "21",
                        new Semaine(2026, 47),
                        "siao-21",
                        "S003",
                        LocalDate.of(2026, 11, 23),
                        List.of(
                                new ListeSiao.Ligne(
                                        new ListeSiao.Octroi(
                                                "d/D1",
                                                "c",
                                                "d",
                                                LocalDate.of(2026, 11, 13),
                                                LocalDate.of(2027, 4, 1)),
                                        CategorieSiao.A,
                                        true,
                                        true,
                                        "21231",
                                        "",
                                        new ListeSiao.Scelle(new byte[] {1}))),
                        List.of());
        var evenement = Publication.figee(liste);
        assertThat(evenement.published()).isTrue();
        assertThat(Contract.of("relogements", evenement.type()).violations(evenement.data()))
                .isEmpty();
    }
}
