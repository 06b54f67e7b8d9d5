package fr.ancrage.dossiers.procedure.persistence;

import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.date;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.decimal;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.montant;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.sansNuls;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.texte;

import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre.Annulation;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre.MotifAnnulation;
import fr.ancrage.dossiers.procedure.model.DemandeurDelais;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.ExceptionTreve;
import fr.ancrage.dossiers.procedure.model.MentionCommandement;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.procedure.model.Provenance;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How an act of a case is stored in it. */
final class ActeDocument {

    private ActeDocument() {}

    static Document de(ActeEnregistre a) {
        Precisions p = a.etape().precisions();
        Annulation annulation = a.annulation();
        return sansNuls(
                new Document("numero", a.numero())
                        .append("generation", a.generation())
                        .append("nature", a.etape().nature().name())
                        .append("date", a.etape().date().toString())
                        .append("dateAudience", texte(p.dateAudience()))
                        .append("dateNotificationPrefet", texte(p.dateNotificationPrefet()))
                        .append("issue", p.issue())
                        .append("sens", p.sens())
                        .append("delaiDu", texte(p.delaiDu()))
                        .append("delaiAu", texte(p.delaiAu()))
                        .append("arriere", arriere(p.arriere()))
                        .append("concours", concours(p.concours()))
                        .append("conditions", conditions(p.conditions()))
                        .append("etude", a.etude())
                        .append("organisationEtude", a.organisationEtude())
                        .append("motifs", a.motifs().stream().sorted().toList())
                        .append("origine", a.provenance().origine().name())
                        .append("lot", a.provenance().lot())
                        .append("ligne", a.provenance().ligne())
                        .append("enregistreLe", a.enregistreLe().toString())
                        .append("annule", annulation == null ? null : annulation.motif().name())
                        .append("annuleLe", annulation == null ? null : texte(annulation.le())));
    }

    static ActeEnregistre acte(Document a) {
        String annule = a.getString("annule");
        return new ActeEnregistre(
                a.getString("numero"),
                a.getInteger("generation", 1),
                EtapeProcedure.de(
                        Nature.valueOf(a.getString("nature")),
                        Objects.requireNonNull(date(a, "date")),
                        new Precisions(
                                date(a, "dateAudience"),
                                date(a, "dateNotificationPrefet"),
                                a.getString("issue"),
                                a.getString("sens"),
                                date(a, "delaiDu"),
                                date(a, "delaiAu"),
                                arriere(a.get("arriere", Document.class)),
                                concours(a.get("concours", Document.class)),
                                conditions(a.get("conditions", Document.class)))),
                a.getString("etude"),
                a.getString("organisationEtude"),
                motifs(a),
                new Provenance(
                        Provenance.Origine.valueOf(a.getString("origine")),
                        a.getString("lot"),
                        a.getInteger("ligne")),
                Objects.requireNonNull(date(a, "enregistreLe")),
                annule == null
                        ? null
                        : new Annulation(
                                MotifAnnulation.valueOf(annule),
                                Objects.requireNonNull(date(a, "annuleLe"))));
    }

    /** An act that was stored before grounds added up has at most one. */
    private static Set<String> motifs(Document a) {
        List<String> motifs = a.getList("motifs", String.class);
        if (motifs != null) {
            return Set.copyOf(motifs);
        }
        String motif = a.getString("motif");
        return motif == null ? Set.of() : Set.of(motif);
    }

    private static @Nullable Document arriere(Precisions.@Nullable Arriere a) {
        return a == null
                ? null
                : sansNuls(
                        new Document("constitueLe", texte(a.constitueLe()))
                                .append("montant", decimal(a.montant())));
    }

    private static Precisions.@Nullable Arriere arriere(@Nullable Document d) {
        return d == null
                ? null
                : new Precisions.Arriere(date(d, "constitueLe"), montant(d, "montant"));
    }

    private static @Nullable Document concours(Precisions.@Nullable Concours c) {
        return c == null
                ? null
                : sansNuls(
                        new Document("expulsionPossibleLe", texte(c.expulsionPossibleLe()))
                                .append("veilleSociale", c.veilleSociale())
                                .append("critereValide", c.critereValide())
                                .append("acteVise", c.acteVise()));
    }

    private static Precisions.@Nullable Concours concours(@Nullable Document d) {
        return d == null
                ? null
                : new Precisions.Concours(
                        date(d, "expulsionPossibleLe"),
                        d.getBoolean("veilleSociale"),
                        Boolean.TRUE.equals(d.getBoolean("critereValide")),
                        d.getString("acteVise"));
    }

    private static @Nullable Document conditions(Precisions.@Nullable Conditions c) {
        return c == null
                ? null
                : sansNuls(
                        new Document("caution", c.caution())
                                .append(
                                        "mentions",
                                        c.mentions() == null
                                                ? null
                                                : c.mentions().stream().map(Enum::name).toList())
                                .append("demandePar", nom(c.demandePar()))
                                .append("loyerRepris", c.loyerRepris())
                                .append("exceptionTreve", nom(c.exceptionTreve()))
                                .append("jugement", c.jugement()));
    }

    private static @Nullable String nom(@Nullable Enum<?> valeur) {
        return valeur == null ? null : valeur.name();
    }

    private static Precisions.@Nullable Conditions conditions(@Nullable Document d) {
        if (d == null) {
            return null;
        }
        List<String> mentions = d.getList("mentions", String.class);
        String demandePar = d.getString("demandePar");
        String exception = d.getString("exceptionTreve");
        return new Precisions.Conditions(
                d.getBoolean("caution"),
                mentions == null
                        ? null
                        : mentions.stream().map(MentionCommandement::valueOf).toList(),
                demandePar == null ? null : DemandeurDelais.valueOf(demandePar),
                d.getBoolean("loyerRepris"),
                exception == null ? null : ExceptionTreve.valueOf(exception),
                d.getString("jugement"));
    }
}
