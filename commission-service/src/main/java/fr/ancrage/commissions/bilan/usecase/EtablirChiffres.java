package fr.ancrage.commissions.bilan.usecase;

import fr.ancrage.commissions.bilan.model.BilanId;
import fr.ancrage.commissions.bilan.model.Chiffres;
import fr.ancrage.commissions.bilan.model.ContenuDuBilan;
import fr.ancrage.commissions.bilan.model.Ligne;
import fr.ancrage.commissions.habilitation.Portee;
import fr.ancrage.commissions.indicateur.model.Indicateur;
import fr.ancrage.commissions.indicateur.model.PetitsEffectifs;
import fr.ancrage.commissions.indicateur.model.Valeur;
import fr.ancrage.commissions.indicateur.usecase.CalculerIndicateurs;
import fr.ancrage.commissions.seance.model.Avis;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.model.TypesDAvis;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts a year and the one before it: acts as the indicators do, the activity from the sittings.
 */
@UseCase
public class EtablirChiffres {

    private static final int TRANCHE = 100;
    private static final String SEANCES = "Séances closes de l’année (R-043)";

    private final ContenuDuBilan contenu;
    private final CalculerIndicateurs calculer;
    private final Seances seances;
    private final TypesDAvis types;

    public EtablirChiffres(
            ContenuDuBilan contenu,
            CalculerIndicateurs calculer,
            Seances seances,
            TypesDAvis types) {
        this.contenu = contenu;
        this.calculer = calculer;
        this.seances = seances;
        this.types = types;
    }

    public Chiffres executer(BilanId id) {
        var tenues = tenues(id.departement(), id.annee());
        var avant = tenues(id.departement(), id.annee() - 1);
        return new Chiffres(
                expulsions(id),
                List.of(
                        new Ligne(
                                "SEANCES",
                                "Séances tenues",
                                (long) tenues.size(),
                                (long) avant.size(),
                                SEANCES),
                        new Ligne(
                                "SITUATIONS",
                                "Situations examinées",
                                PetitsEffectifs.montrer(examinees(tenues).count()),
                                PetitsEffectifs.montrer(examinees(avant).count()),
                                SEANCES)),
                parts(libellesDesAvis(), tenues, avant, EtablirChiffres::avis),
                parts(libellesDesSuites(), tenues, avant, EtablirChiffres::suites));
    }

    private List<Ligne> expulsions(BilanId id) {
        var cetteAnnee = calculer.executer(id.departement(), id.annee(), contenu.comptes());
        var avant = calculer.executer(id.departement(), id.annee() - 1, contenu.comptes());
        var lignes = new ArrayList<Ligne>();
        for (Indicateur i : contenu.comptes()) {
            lignes.add(
                    new Ligne(
                            i.code(),
                            i.libelle(),
                            montre(cetteAnnee, i),
                            montre(avant, i),
                            i.source(id.departement())));
        }
        return lignes;
    }

    private static @Nullable Long montre(Map<Indicateur, Valeur> valeurs, Indicateur i) {
        return PetitsEffectifs.montrer(
                Objects.requireNonNull(valeurs.get(i), i.code()).total().faits());
    }

    private List<Seance> tenues(String departement, int annee) {
        var filtre =
                new Seances.Filtre(
                        Set.of(Portee.departement(departement)),
                        null,
                        Seance.Etat.CLOSE,
                        LocalDate.of(annee, 1, 1),
                        LocalDate.of(annee, 12, 31),
                        false);
        var toutes = new ArrayList<Seance>();
        for (var page = 0; ; page++) {
            var tranche = seances.page(filtre, page, TRANCHE).elements();
            toutes.addAll(tranche);
            if (tranche.size() < TRANCHE) {
                return toutes;
            }
        }
    }

    private static Stream<Avis> examinees(List<Seance> seances) {
        return seances.stream()
                .flatMap(s -> s.inscriptions().stream())
                .map(Inscription::avis)
                .flatMap(Stream::ofNullable);
    }

    private static Map<String, Long> avis(List<Seance> seances) {
        return compter(examinees(seances).map(Avis::code));
    }

    private static Map<String, Long> suites(List<Seance> seances) {
        return compter(
                examinees(seances)
                        .flatMap(a -> a.preconisations().stream())
                        .map(Preconisation::etat)
                        .map(Enum::name));
    }

    private static Map<String, Long> compter(Stream<String> codes) {
        return codes.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<Ligne> parts(
            Map<String, String> libelles,
            List<Seance> tenues,
            List<Seance> avant,
            Function<List<Seance>, Map<String, Long>> comptage) {
        var annee = montrees(libelles, comptage.apply(tenues));
        var precedente = montrees(libelles, comptage.apply(avant));
        return libelles.entrySet().stream()
                .map(e ->
                        new Ligne(
                                e.getKey(),
                                e.getValue(),
                                annee.getOrDefault(e.getKey(), Optional.empty()).orElse(null),
                                precedente.getOrDefault(e.getKey(), Optional.empty()).orElse(null),
                                SEANCES))
                .toList();
    }

    private static Map<String, Optional<Long>> montrees(
            Map<String, String> libelles, Map<String, Long> comptes) {
        var parts = new LinkedHashMap<String, Long>();
        libelles.keySet().forEach(code -> parts.put(code, comptes.getOrDefault(code, 0L)));
        return PetitsEffectifs.nombres(parts);
    }

    private Map<String, String> libellesDesAvis() {
        var libelles = new LinkedHashMap<String, String>();
        types.avis().forEach(t -> libelles.put(t.code(), t.libelle()));
        return libelles;
    }

    private static Map<String, String> libellesDesSuites() {
        var libelles = new LinkedHashMap<String, String>();
        for (var etat : Preconisation.Etat.values()) {
            libelles.put(
                    etat.name(),
                    switch (etat) {
                        case A_FAIRE -> "À faire";
                        case EN_COURS -> "En cours";
                        case REALISEE -> "Réalisées";
                        case REFUSEE_PAR_LE_MENAGE -> "Refusées par le ménage";
                        case IMPOSSIBLE -> "Impossibles";
                        case ABANDONNEE -> "Abandonnées";
                    });
        }
        return libelles;
    }
}
