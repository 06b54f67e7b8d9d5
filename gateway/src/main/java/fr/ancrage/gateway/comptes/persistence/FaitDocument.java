package fr.ancrage.gateway.comptes.persistence;

import fr.ancrage.gateway.comptes.model.FaitHabilitation;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Accordee;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Avertie;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Changee;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Echue;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.FermeeFauteDUsage;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Maintenue;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Ouverte;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Reprise;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Retablie;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Retiree;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Suspendue;
import fr.ancrage.gateway.comptes.model.Motif;
import fr.ancrage.gateway.comptes.model.Periode;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournalEntry;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Facts as the journal keeps them. None is published: other services learn by the directory. */
final class FaitDocument {

    private static final String PREFIXE = "habilitation.";
    private static final String VERSION = ".v1";

    private FaitDocument() {}

    /** Absent fields are not stored. */
    private record Donnees(
            @Nullable List<String> roles,
            @Nullable String du,
            @Nullable String au,
            @Nullable String motif,
            @Nullable String jour) {}

    private static final Donnees RIEN = new Donnees(null, null, null, null, null);

    static EventToRecord from(FaitHabilitation fait) {
        return switch (fait) {
            case Accordee(var roles, var periode, var motif) ->
                    evenement("accordee", droits(roles, periode, motif));
            case Reprise(var roles) ->
                    evenement("reprise", new Donnees(trier(roles), null, null, null, null));
            case Changee(var roles, var periode, var motif) ->
                    evenement("changee", droits(roles, periode, motif));
            case Suspendue(var motif) -> evenement("suspendue", motif(motif));
            case Retablie(var motif) -> evenement("retablie", motif(motif));
            case Maintenue(var prochaine) -> evenement("maintenue", jour(prochaine));
            case Retiree() -> evenement("retiree", RIEN);
            case Ouverte() -> evenement("ouverte", RIEN);
            case Echue() -> evenement("echue", RIEN);
            case Avertie(var depuis) -> evenement("avertie", jour(depuis));
            case FermeeFauteDUsage(var depuis) -> evenement("fermee-faute-d-usage", jour(depuis));
        };
    }

    static FaitHabilitation toDomain(JournalEntry entry) {
        var d = entry.data();
        var type = entry.type();
        return switch (type.substring(PREFIXE.length(), type.length() - VERSION.length())) {
            case "accordee" -> new Accordee(roles(d), HabilitationDocument.periode(d), motif(d));
            case "reprise" -> new Reprise(roles(d));
            case "changee" -> new Changee(roles(d), HabilitationDocument.periode(d), motif(d));
            case "suspendue" -> new Suspendue(motif(d));
            case "retablie" -> new Retablie(motif(d));
            case "maintenue" -> new Maintenue(jour(d));
            case "retiree" -> new Retiree();
            case "ouverte" -> new Ouverte();
            case "echue" -> new Echue();
            case "avertie" -> new Avertie(jour(d));
            case "fermee-faute-d-usage" -> new FermeeFauteDUsage(jour(d));
            case String autre -> throw new IllegalStateException("a stored fact that is " + autre);
        };
    }

    private static EventToRecord evenement(String nom, Donnees donnees) {
        return EventToRecord.internal(PREFIXE + nom + VERSION, donnees);
    }

    private static Donnees droits(Set<String> roles, Periode periode, Motif motif) {
        var au = periode.au();
        return new Donnees(
                trier(roles),
                periode.du().toString(),
                au == null ? null : au.toString(),
                motif.name(),
                null);
    }

    private static Donnees motif(Motif motif) {
        return new Donnees(null, null, null, motif.name(), null);
    }

    private static Donnees jour(LocalDate jour) {
        return new Donnees(null, null, null, null, jour.toString());
    }

    private static List<String> trier(Set<String> roles) {
        return roles.stream().sorted().toList();
    }

    private static Set<String> roles(Document d) {
        return new HashSet<>(d.getList("roles", String.class));
    }

    private static Motif motif(Document d) {
        return Motif.valueOf(d.getString("motif"));
    }

    private static LocalDate jour(Document d) {
        return LocalDate.parse(d.getString("jour"));
    }
}
