package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.Empechement;
import fr.ancrage.dossiers.imports.model.Empechements;
import fr.ancrage.dossiers.imports.model.LignesImport;
import fr.ancrage.dossiers.imports.model.LignesImport.LigneDefaite;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre.MotifAnnulation;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.usecase.AnnulerActe;
import fr.ancrage.dossiers.procedure.usecase.Registres;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Undoes a batch, case by case: its acts are kept but no longer count, what they had completed is
 * as it was, cases that it alone opened are closed without follow-up, and its act numbers are free
 * again. A case on which a letter left or somebody began to work since keeps its acts, and is
 * named. Begun once, completed whatever happens.
 */
@Component
public class AnnulerLot {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LotsImport lots;
    private final LignesImport lignesDesLots;
    private final Registres registres;
    private final Empechements empechements;
    private final AnnulerActe annuler;
    private final HorlogeMetier horloge;

    AnnulerLot(
            LotsImport lots,
            LignesImport lignesDesLots,
            Registres registres,
            Empechements empechements,
            AnnulerActe annuler,
            HorlogeMetier horloge) {
        this.lots = lots;
        this.lignesDesLots = lignesDesLots;
        this.registres = registres;
        this.empechements = empechements;
        this.annuler = annuler;
        this.horloge = horloge;
    }

    /**
     * @return false when the batch is not one that can be undone (still running, undone already, a
     *     dry run)
     */
    public boolean commencer(String lot) {
        return lots.passer(lot, Etat.TERMINE, Etat.ANNULATION);
    }

    /**
     * @param encore asked before each slice: whether the batch is still ours
     */
    void terminer(LotImport lot, BooleanSupplier encore) {
        List<List<Revendication>> dossiers = parDossier(lot);
        for (int debut = 0; debut < dossiers.size(); debut += LotsImport.TRANCHE) {
            if (!encore.getAsBoolean()) {
                return;
            }
            List<List<Revendication>> tranche =
                    dossiers.subList(debut, Math.min(dossiers.size(), debut + LotsImport.TRANCHE));
            lignesDesLots.defaites(
                    lot.id(),
                    DeFront.faire(tranche, actes -> defaire(lot, actes)).stream()
                            .flatMap(List::stream)
                            .toList());
        }
        lots.passer(lot.id(), Etat.ANNULATION, Etat.ANNULE);
    }

    /** The last act that was recorded first: each gives back what it had found. */
    private List<List<Revendication>> parDossier(LotImport lot) {
        Map<String, List<Revendication>> actes = new LinkedHashMap<>();
        registres.revendications().duLot(lot.id()).stream()
                .sorted(Comparator.comparing(AnnulerLot::ligne).reversed())
                .forEach(r ->
                        actes.computeIfAbsent(
                                        r.decision() == null ? r.cle() : r.decision().dossier(),
                                        _ -> new ArrayList<>())
                                .add(r));
        return List.copyOf(actes.values());
    }

    private static int ligne(Revendication r) {
        return Objects.requireNonNull(r.provenance().ligne());
    }

    private List<LigneDefaite> defaire(LotImport lot, List<Revendication> actes) {
        // what a crash left half undone is completed
        boolean commence = actes.stream().anyMatch(Revendication::annulee);
        Optional<Empechement> empechement = commence ? Optional.empty() : empechement(actes);
        if (empechement.isEmpty()) {
            actes.stream()
                    .filter(r -> !r.annulee())
                    .forEach(r ->
                            annuler.executer(
                                    new AnnulerActe.Commande(
                                            r,
                                            MotifAnnulation.IMPORT_ANNULE,
                                            lot.deposePar(),
                                            horloge.aujourdhui())));
        }
        Probleme retenue = empechement.map(AnnulerLot::retenue).orElse(null);
        return actes.stream().map(r -> new LigneDefaite(ligne(r), retenue)).toList();
    }

    /** Asked of the case, and of those that some of its acts were separated into. */
    private Optional<Empechement> empechement(List<Revendication> actes) {
        Revendication.Decision decision = actes.getFirst().decision();
        if (decision == null) {
            return Optional.empty();
        }
        Set<String> numeros =
                actes.stream()
                        .map(r -> r.cle().substring(r.cle().indexOf('/') + 1))
                        .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(decision.dossier()),
                        actes.stream()
                                .map(r ->
                                        Dossier.idApresSeparation(
                                                decision.dossier(),
                                                r.cle() + "/" + r.generation())))
                .flatMap(dossier -> empechements.depuis(dossier, numeros).stream())
                .findFirst();
    }

    private static Probleme retenue(Empechement e) {
        String depuis = "Le dossier " + e.dossier() + " garde ses actes : ";
        return switch (e.motif()) {
            case COURRIER_PARTI ->
                    Probleme.avertissement(
                            Colonne.NUMERO,
                            Probleme.Code.COURRIER_PARTI,
                            depuis
                                    + "un courrier est parti le "
                                    + JOUR.format(e.le())
                                    + ". Prévenez son destinataire avant de corriger le dossier.");
            case TRAVAIL_COMMENCE ->
                    Probleme.avertissement(
                            Colonne.NUMERO,
                            Probleme.Code.TRAVAIL_COMMENCE,
                            depuis
                                    + "une mission y est acceptée ou commencée depuis le "
                                    + JOUR.format(e.le())
                                    + ". Voyez-le avec l'organisation qui en est chargée.");
        };
    }
}
