package fr.ancrage.notifications.envois.persistence;

import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Contenu;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.notifications.envois.model.Suivi;
import fr.ancrage.notifications.habilitation.Cles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An envoi as it is stored. */
final class EnvoiDocument {

    private static final int SCHEMA = 1;

    private EnvoiDocument() {}

    static Document from(Envoi envoi) {
        var c = envoi.contenu();
        var s = envoi.suivi();
        var d = envoi.destinataire();
        var document =
                new Document("schema", SCHEMA)
                        .append("dossier", c.dossier())
                        .append("departement", c.departement())
                        .append("commune", c.commune())
                        .append("arrondissement", c.arrondissement())
                        .append("parc", c.parc())
                        .append("stade", c.stade())
                        .append("courrier", c.courrier())
                        .append("libelle", c.libelle())
                        .append("type", c.type())
                        .append("source", c.source())
                        .append("pourquoi", c.pourquoi())
                        .append("mentions", c.mentions())
                        .append("reponseAttendue", c.reponseAttendue())
                        .append("aEnvoyerAvant", texte(c.aEnvoyerAvant()))
                        .append("lien", c.lien())
                        .append("faits", new Document(new HashMap<>(c.faits())))
                        .append("genre", d.genre().name())
                        .append("organisation", d.organisation())
                        .append("adresse", d.boite())
                        .append("aConfirmer", d.aConfirmer())
                        .append("canal", envoi.canal().name())
                        .append("etat", s.etat().name())
                        .append("motif", s.motif() == null ? null : s.motif().name())
                        .append("explication", s.explication())
                        .append("essais", s.essais())
                        .append("prochainEssai", instant(s.prochainEssai()))
                        .append("bail", instant(s.bail()))
                        .append("prepareLe", texte(s.prepareLe()))
                        .append("ecritLe", texte(s.ecritLe()))
                        .append("remisLe", texte(s.remisLe()))
                        .append("partiLe", texte(s.partiLe()))
                        .append("impression", s.impression())
                        .append("luLe", texte(s.luLe()))
                        .append("remarque", s.remarque() == null ? null : s.remarque().name())
                        .append("demandeurs", new ArrayList<>(envoi.demandeurs()))
                        .append("impliques", new ArrayList<>(envoi.impliques()))
                        .append("sequence", envoi.sequence())
                        .append("boite", envoi.dansLaBoite() ? d.organisation() : null)
                        .append("visiblePour", new ArrayList<>(Cles.de(envoi)));
        document.values().removeIf(java.util.Objects::isNull);
        return document;
    }

    static Envoi toDomain(String id, Document d) {
        return new Envoi(
                id,
                new Contenu(
                        d.getString("dossier"),
                        d.getString("departement"),
                        d.getString("commune"),
                        d.getString("arrondissement"),
                        d.getString("parc"),
                        d.getString("stade"),
                        d.getString("courrier"),
                        d.getString("libelle"),
                        d.getString("type"),
                        d.getString("source"),
                        d.getString("pourquoi"),
                        d.getList("mentions", String.class, List.of()),
                        Boolean.TRUE.equals(d.getBoolean("reponseAttendue")),
                        jour(d, "aEnvoyerAvant"),
                        d.getString("lien"),
                        faits(d)),
                new Destinataire(
                        Destinataire.Genre.valueOf(d.getString("genre")),
                        d.getString("organisation"),
                        d.getString("adresse"),
                        Boolean.TRUE.equals(d.getBoolean("aConfirmer"))),
                Canal.valueOf(d.getString("canal")),
                new Suivi(
                        EtatEnvoi.valueOf(d.getString("etat")),
                        motif(d, "motif"),
                        d.getString("explication"),
                        d.getInteger("essais", 0),
                        lu(d, "prochainEssai"),
                        lu(d, "bail"),
                        LocalDate.parse(d.getString("prepareLe")),
                        jour(d, "ecritLe"),
                        jour(d, "remisLe"),
                        jour(d, "partiLe"),
                        d.getString("impression"),
                        jour(d, "luLe"),
                        motif(d, "remarque")),
                new HashSet<>(d.getList("demandeurs", String.class, List.of())),
                new HashSet<>(d.getList("impliques", String.class, List.of())),
                d.get("sequence", Number.class).longValue());
    }

    private static Map<String, String> faits(Document d) {
        var faits = new HashMap<String, String>();
        d.get("faits", new Document()).forEach((cle, valeur) -> faits.put(cle, valeur.toString()));
        return faits;
    }

    private static @Nullable MotifEnvoi motif(Document d, String champ) {
        var code = d.getString(champ);
        return code == null ? null : MotifEnvoi.valueOf(code);
    }

    private static @Nullable String texte(@Nullable LocalDate jour) {
        return jour == null ? null : jour.toString();
    }

    private static @Nullable LocalDate jour(Document d, String champ) {
        var texte = d.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }

    private static @Nullable Date instant(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant lu(Document d, String champ) {
        var date = d.getDate(champ);
        return date == null ? null : date.toInstant();
    }
}
