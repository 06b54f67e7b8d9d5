package fr.ancrage.dossiers.menage.persistence;

import fr.ancrage.dossiers.menage.model.FicheMenage;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.menage.model.VersionMenage;
import fr.ancrage.dossiers.menage.model.Vulnerabilite;
import fr.ancrage.dossiers.menage.model.Vulnerabilite.Etape;
import fr.ancrage.dossiers.menage.model.Vulnerabilite.Etat;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What people wrote of a household, as it is stored: sealed as one. */
final class FicheDocument {

    private FicheDocument() {}

    static Document from(FicheMenage fiche) {
        return new Document(
                        "versions", fiche.versions().stream().map(FicheDocument::version).toList())
                .append(
                        "vulnerabilites",
                        fiche.vulnerabilites().stream()
                                .map(v ->
                                        new Document("id", v.id())
                                                .append("critere", v.critere())
                                                .append(
                                                        "etapes",
                                                        v.etapes().stream()
                                                                .map(FicheDocument::etape)
                                                                .toList()))
                                .toList());
    }

    static FicheMenage toDomain(@Nullable Document d) {
        return d == null
                ? FicheMenage.VIDE
                : new FicheMenage(
                        d.getList("versions", Document.class).stream()
                                .map(FicheDocument::version)
                                .toList(),
                        d.getList("vulnerabilites", Document.class).stream()
                                .map(v ->
                                        new Vulnerabilite(
                                                v.getString("id"),
                                                v.getString("critere"),
                                                v.getList("etapes", Document.class).stream()
                                                        .map(FicheDocument::etape)
                                                        .toList()))
                                .toList());
    }

    private static Document version(VersionMenage v) {
        return new Document("id", v.id())
                .append("le", v.le().toString())
                .append("agent", v.agent())
                .append("organisation", v.organisation())
                .append(
                        "personnes",
                        v.personnes().stream()
                                .map(p ->
                                        new Document("civilite", p.civilite())
                                                .append("nom", p.nom())
                                                .append("prenom", p.prenom()))
                                .toList())
                .append("voie", v.voie())
                .append("telephones", List.copyOf(v.telephonesAjoutes()))
                .append("ecartes", List.copyOf(v.telephonesEcartes()))
                .append("courriel", v.courriel())
                .append("adultes", v.adultes())
                .append("enfants", v.enfants());
    }

    private static VersionMenage version(Document d) {
        return new VersionMenage(
                d.getString("id"),
                LocalDate.parse(d.getString("le")),
                d.getString("agent"),
                d.getString("organisation"),
                d.getList("personnes", Document.class).stream()
                        .map(p ->
                                new Personne(
                                        p.getString("civilite"),
                                        p.getString("nom"),
                                        Objects.requireNonNullElse(p.getString("prenom"), "")))
                        .toList(),
                d.getString("voie"),
                new LinkedHashSet<>(d.getList("telephones", String.class)),
                new LinkedHashSet<>(d.getList("ecartes", String.class)),
                d.getString("courriel"),
                d.getInteger("adultes"),
                d.getInteger("enfants"));
    }

    private static Document etape(Etape e) {
        return new Document("etat", e.etat().name())
                .append("le", e.le().toString())
                .append("agent", e.agent())
                .append("organisation", e.organisation());
    }

    private static Etape etape(Document d) {
        return new Etape(
                Etat.valueOf(d.getString("etat")),
                LocalDate.parse(d.getString("le")),
                d.getString("agent"),
                d.getString("organisation"));
    }
}
