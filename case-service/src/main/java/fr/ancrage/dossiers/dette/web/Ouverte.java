package fr.ancrage.dossiers.dette.web;

import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.PlanPaiement;
import fr.ancrage.dossiers.dette.model.ReleveDette;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Role;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A case whose debt the caller reads, and what it may write of it.
 *
 * @param organisation the caller's
 * @param classes that the caller reads of this case
 * @param ecrivains roles by which it may write on it
 */
record Ouverte(
        Dossier dossier,
        TerritoireDossiers territoire,
        String organisation,
        Set<ClasseDonnees> classes,
        Set<Role> ecrivains) {

    /** Whose words the caller may write down: anybody's, or its own alone. */
    Set<ReleveDette.Source> sources() {
        if (recueille()) {
            return EnumSet.allOf(ReleveDette.Source.class);
        }
        Set<ReleveDette.Source> siennes = EnumSet.noneOf(ReleveDette.Source.class);
        if (ecrivains.contains(Role.BAILLEUR)) {
            siennes.add(ReleveDette.Source.BAILLEUR);
        }
        if (ecrivains.contains(Role.ORGANISME_PAYEUR)) {
            siennes.add(ReleveDette.Source.ORGANISME_PAYEUR);
        }
        return siennes;
    }

    /** Which plans the caller may write down: any, or those that it makes itself. */
    Set<PlanPaiement.Type> types() {
        if (recueille()) {
            return EnumSet.allOf(PlanPaiement.Type.class);
        }
        Set<PlanPaiement.Type> siens = EnumSet.noneOf(PlanPaiement.Type.class);
        if (ecrivains.contains(Role.BAILLEUR)) {
            siens.addAll(List.of(PlanPaiement.Type.APUREMENT, PlanPaiement.Type.PCS));
        }
        if (ecrivains.contains(Role.ORGANISME_PAYEUR)) {
            siens.add(PlanPaiement.Type.AIDES);
        }
        return siens;
    }

    boolean ecrit() {
        return recueille() || ecrivains.stream().anyMatch(Role::affirmeLaDette);
    }

    private boolean recueille() {
        return ecrivains.stream().anyMatch(Role::recueilleLaDette);
    }

    /** A budget is social as much as it is about money: who holds one class alone reads none. */
    boolean litLeBudget() {
        return classes.contains(ClasseDonnees.S);
    }

    boolean ecritLeBudget() {
        return ecrivains.stream().anyMatch(Role::recueilleLesConsentements);
    }

    /** What an organisation wrote down it may cancel; the secretariat, whatever is wrong. */
    boolean annule(DetteDuDossier.Element element) {
        boolean sien =
                element.saisie().organisation().equals(organisation)
                        && (element.budget() ? ecritLeBudget() : ecrit());
        return sien || ecrivains.contains(Role.SECRETARIAT);
    }

    boolean lit(DetteDuDossier.Element element) {
        return !element.budget() || litLeBudget();
    }

    String nom(String code) {
        return territoire.parCode(code).map(Organisation::nom).orElse(code);
    }
}
