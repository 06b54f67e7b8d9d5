package fr.ancrage.relogements.listes.usecase;

import fr.ancrage.relogements.concours.model.ActeConcours.DecisionPrefet;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.MentionListe;
import fr.ancrage.relogements.concours.model.Registre;
import fr.ancrage.relogements.concours.model.Registre.Versionne;
import fr.ancrage.relogements.listes.model.ListeSiao.Ligne;
import fr.ancrage.relogements.listes.model.ListeSiao.Octroi;
import fr.ancrage.relogements.listes.model.ListeSiao.Retrait;
import fr.ancrage.relogements.listes.model.ListeSiao.Scelle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * What a week has to tell SIAO: the grants that the platform learnt of until its Sunday and that no
 * list has told, and the told ones that no longer count.
 */
@Component
class Composer {

    /** Seals the name of a dossier's household for the row that this key names. */
    interface Sceau extends BiFunction<String, String, Scelle> {}

    record Contenu(List<Ligne> lignes, List<Retrait> retraits) {}

    private final Registre registre;

    Composer(Registre registre) {
        this.registre = registre;
    }

    List<Concours> aDire(String departement, LocalDate dimanche) {
        return registre.aMentionner(departement).stream()
                .map(Versionne::concours)
                .filter(c ->
                        !c.octroisARetirer().isEmpty()
                                || c.octroisAInscrire().stream()
                                        .anyMatch(o -> !o.enregistreLe().isAfter(dimanche)))
                .toList();
    }

    Contenu contenu(List<Concours> aDire, LocalDate dimanche, Sceau sceau) {
        return new Contenu(
                aDire.stream()
                        .flatMap(c ->
                                c.octroisAInscrire().stream()
                                        .filter(o -> !o.enregistreLe().isAfter(dimanche))
                                        .map(o -> ligne(c, o, sceau)))
                        .toList(),
                aDire.stream()
                        .flatMap(c ->
                                c.octroisARetirer().stream().map(cle -> retrait(c, cle, sceau)))
                        .toList());
    }

    private static Ligne ligne(Concours concours, DecisionPrefet octroi, Sceau sceau) {
        var cle = Concours.cle(octroi);
        var lieu = Objects.requireNonNull(concours.lieu(), "a granted concours has a place");
        var situation = concours.suivi().situation();
        return new Ligne(
                new Octroi(
                        cle,
                        concours.id().toString(),
                        concours.dossier(),
                        octroi.date(),
                        octroi.possibleLe()),
                octroi.categorie(),
                octroi.critereManquant(),
                octroi.inconnu(),
                lieu.commune(),
                situation == null ? "" : situation.motif(),
                sceau.apply(concours.dossier(), cle));
    }

    private static Retrait retrait(Concours concours, String cle, Sceau sceau) {
        var liste =
                concours.suivi().mentions().stream()
                        .filter(m -> m.octroi().equals(cle))
                        .map(MentionListe::liste)
                        .max(Comparator.naturalOrder())
                        .orElse("");
        return new Retrait(
                cle,
                concours.id().toString(),
                concours.dossier(),
                liste,
                sceau.apply(concours.dossier(), cle));
    }
}
