package fr.ancrage.dossiers.rapprochement.usecase;

import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.usecase.Registres;
import fr.ancrage.platform.usecase.UseCase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes an act that was attached by mistake out of a case, into a case of its own with the
 * household as that act named it. The new case and household come first, so that an interrupted
 * separation shows the act twice rather than nowhere, and is completed by asking again.
 */
@UseCase
public class SeparerActe {

    public record Commande(String dossier, String acte, String auteur, LocalDate aujourdhui) {}

    /** What came of it. */
    public sealed interface Resultat {

        record Separe(String dossier) implements Resultat {}

        record ActeInconnu() implements Resultat {}

        /** A case with one act is the act's own already. */
        record SeulActe() implements Resultat {}
    }

    private final Registres registres;

    public SeparerActe(Registres registres) {
        this.registres = registres;
    }

    public Resultat executer(Commande commande) {
        Dossiers.Lu lu = registres.dossiers().trouver(commande.dossier()).orElseThrow();
        Dossier dossier = lu.dossier();
        Optional<ActeEnregistre> acte =
                dossier.actes().stream()
                        .filter(a -> a.compte() && a.numero().equals(commande.acte()))
                        .findFirst();
        if (acte.isEmpty()) {
            return new Resultat.ActeInconnu();
        }
        if (dossier.actes().stream().filter(ActeEnregistre::compte).count() == 1) {
            return new Resultat.SeulActe();
        }
        ActeEnregistre separe = acte.get();
        String cle =
                Revendication.cle(dossier.departement(), separe.numero())
                        + "/"
                        + separe.generation();
        Menage menage = registres.menages().trouver(dossier.menage()).orElseThrow();
        Mention mention =
                menage.mentions().stream()
                        .filter(m -> m.acte().equals(cle))
                        .findFirst()
                        .orElse(menage.mentions().getFirst());
        String nouveau = Dossier.idApresSeparation(dossier.id(), cle);
        String nouveauMenage = derive("menage/" + dossier.id() + "/" + cle);
        Auteur auteur = Auteur.agent(commande.auteur());
        // before the case, which others hear of at once and ask whose it is
        registres
                .menages()
                .creer(new Menage(nouveauMenage, dossier.departement(), List.of(mention)));
        if (!registres.dossiers().existe(nouveau)) {
            registres
                    .dossiers()
                    .ouvrir(
                            Dossier.ouvrir(
                                    nouveau,
                                    registres
                                            .references()
                                            .suivante(
                                                    dossier.departement(),
                                                    commande.aujourdhui().getYear()),
                                    recu(dossier, separe, mention),
                                    separe.generation(),
                                    separe.provenance(),
                                    nouveauMenage,
                                    null,
                                    false,
                                    commande.aujourdhui()),
                            auteur);
        }
        registres
                .dossiers()
                .enregistrer(
                        lu,
                        dossier.separer(
                                separe.numero(),
                                separe.generation(),
                                nouveau,
                                commande.aujourdhui()),
                        auteur);
        registres.menages().oublier(dossier.menage(), cle);
        return new Resultat.Separe(nouveau);
    }

    private static ActeRecu recu(Dossier dossier, ActeEnregistre acte, Mention mention) {
        return new ActeRecu(
                acte.numero(),
                dossier.departement(),
                acte.etape(),
                dossier.parc(),
                dossier.arrondissement(),
                mention.personnes(),
                mention.adresse(),
                mention.telephones(),
                dossier.bailleur(),
                new Bail(mention.bail(), mention.loyer(), mention.charges()),
                null,
                acte.etude(),
                acte.organisationEtude(),
                null,
                acte.motifs(),
                dossier.situation(),
                mention.complements());
    }

    private static String derive(String cle) {
        return UUID.nameUUIDFromBytes(("separation/" + cle).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
