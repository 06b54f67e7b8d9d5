package fr.ancrage.dossiers.situation.persistence;

import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.MesureSociale;
import fr.ancrage.dossiers.situation.model.MesureSociale.Arret;
import fr.ancrage.dossiers.situation.model.Renseignement;
import fr.ancrage.dossiers.situation.model.Rubrique;
import fr.ancrage.dossiers.situation.model.Saisie;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A fiche as it is stored. What is said of the household is under {@code dit}, which is sealed; who
 * said something, of what and when, is not.
 */
final class FicheDocument {

    static final int SCHEMA = 1;
    static final String RENSEIGNEMENTS = "renseignements";
    static final String MESURES = "mesures";
    static final String ARRETS = "arrets";
    private static final String DIT = "dit";

    private FicheDocument() {}

    /** Paths of what is sealed. */
    static String[] scelles() {
        return new String[] {RENSEIGNEMENTS + "." + DIT, MESURES + "." + DIT, ARRETS + "." + DIT};
    }

    static FicheSituation toDomain(Document d) {
        return FicheSituation.de(
                d.getString("_id"),
                liste(d, RENSEIGNEMENTS).stream().map(FicheDocument::renseignement).toList(),
                liste(d, MESURES).stream().map(FicheDocument::mesure).toList(),
                liste(d, ARRETS).stream().map(FicheDocument::arret).toList());
    }

    private static List<Document> liste(Document d, String champ) {
        return d.getList(champ, Document.class, List.of());
    }

    static Document from(Renseignement r) {
        return saisi(r.saisie())
                .append("id", r.id())
                .append("organisation", r.organisation())
                .append("rubrique", r.rubrique().name())
                .append(DIT, new Document("valeur", r.valeur()));
    }

    private static Renseignement renseignement(Document d) {
        return new Renseignement(
                d.getString("id"),
                d.getString("organisation"),
                Rubrique.valueOf(d.getString("rubrique")),
                dit(d).getString("valeur"),
                saisie(d));
    }

    static Document from(MesureSociale m) {
        return saisi(m.saisie())
                .append("id", m.id())
                .append("organisation", m.organisation())
                .append(
                        DIT,
                        new Document("code", m.code())
                                .append("debut", m.debut().toString())
                                .append("fin", texte(m.fin())));
    }

    private static MesureSociale mesure(Document d) {
        Document dit = dit(d);
        return new MesureSociale(
                d.getString("id"),
                d.getString("organisation"),
                dit.getString("code"),
                LocalDate.parse(dit.getString("debut")),
                jour(dit.getString("fin")),
                saisie(d),
                null);
    }

    static Document from(Arret a) {
        return saisi(a.saisie())
                .append("mesure", a.mesure())
                .append(DIT, new Document("fin", a.le().toString()).append("erreur", a.erreur()));
    }

    private static Arret arret(Document d) {
        Document dit = dit(d);
        return new Arret(
                d.getString("mesure"),
                LocalDate.parse(dit.getString("fin")),
                dit.getBoolean("erreur"),
                saisie(d));
    }

    private static Document dit(Document d) {
        return d.get(DIT, Document.class);
    }

    private static Document saisi(Saisie s) {
        return new Document("le", s.le().toString())
                .append("agent", s.agent())
                .append("saisiPar", s.organisation());
    }

    private static Saisie saisie(Document d) {
        return new Saisie(
                LocalDate.parse(d.getString("le")), d.getString("agent"), d.getString("saisiPar"));
    }

    private static @Nullable String texte(@Nullable LocalDate jour) {
        return jour == null ? null : jour.toString();
    }

    private static @Nullable LocalDate jour(@Nullable String texte) {
        return texte == null ? null : LocalDate.parse(texte);
    }
}
