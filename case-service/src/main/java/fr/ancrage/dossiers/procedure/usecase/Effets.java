package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Revendication.Decision;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import fr.ancrage.dossiers.rapprochement.model.Propositions.PropositionReunion;
import java.util.List;

/** What a decided act changes, document by document. */
record Effets(EnregistrerActe.Commande commande, String cle, int generation, Decision decision) {

    private ActeRecu acte() {
        return commande.acte();
    }

    Dossier.Changement ouverture(String reference) {
        return Dossier.ouvrir(
                decision.dossier(),
                reference,
                acte(),
                generation,
                commande.provenance(),
                decision.menage(),
                decision.procedureAnterieure(),
                !decision.propositions().isEmpty(),
                commande.aujourdhui());
    }

    Dossiers.Ecriture suite(Dossiers.Lu lu) {
        return new Dossiers.Ecriture(
                lu,
                lu.dossier()
                        .enregistrer(
                                acte(), generation, commande.provenance(), commande.aujourdhui()));
    }

    Mention mention() {
        return Mention.de(acte(), cle + "/" + generation);
    }

    Menage menage() {
        return new Menage(decision.menage(), acte().departement(), List.of(mention()));
    }

    List<PropositionReunion> propositions() {
        return decision.propositions().stream()
                .map(piste ->
                        new PropositionReunion(
                                Aiguillage.derive(
                                        "reunion/" + decision.dossier(),
                                        piste.dossier(),
                                        generation),
                                acte().departement(),
                                decision.dossier(),
                                piste.dossier(),
                                piste.raisons(),
                                acte().numero(),
                                commande.aujourdhui(),
                                Propositions.Etat.OUVERTE,
                                null))
                .toList();
    }
}
