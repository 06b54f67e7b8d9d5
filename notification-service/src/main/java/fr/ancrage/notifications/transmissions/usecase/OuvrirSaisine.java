package fr.ancrage.notifications.transmissions.usecase;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.courriers.model.Acteur;
import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.Preparations;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.notifications.transmissions.model.Transmissions.Fait;
import fr.ancrage.notifications.transmissions.usecase.SuivreTransmissions.Suite;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The CCAPEX seizes the FSL or the SIAO by itself: what it owes them is in the register,
 * and done when the message that the charter's matrix sends has left.
 */
@UseCase
public class OuvrirSaisine {

    /**
     * @param evenement which service, as the charter names the event
     */
    public record Commande(
            String dossier,
            String departement,
            String acte,
            String evenement,
            LocalDate le,
            String message) {}

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReglesTransmission regles;
    private final Annuaires annuaires;
    private final DossiersConnus dossiers;
    private final Preparations preparations;
    private final ChangerTransmission changer;
    private final ConstaterEnvoi constater;
    private final SuivreTransmissions suivre;
    private final Envois envois;
    private final HorlogeMetier horloge;

    public OuvrirSaisine(
            ReglesTransmission regles,
            Annuaires annuaires,
            DossiersConnus dossiers,
            Preparations preparations,
            ChangerTransmission changer,
            ConstaterEnvoi constater,
            SuivreTransmissions suivre,
            Envois envois,
            HorlogeMetier horloge) {
        this.regles = regles;
        this.annuaires = annuaires;
        this.dossiers = dossiers;
        this.preparations = preparations;
        this.changer = changer;
        this.constater = constater;
        this.suivre = suivre;
        this.envois = envois;
        this.horloge = horloge;
    }

    public void executer(Commande commande) {
        var jour = horloge.aujourdhui();
        var annuaire = annuaires.pour(commande.departement(), jour).orElseThrow();
        var racine = dossiers.racine(commande.dossier());
        var connu = dossiers.du(racine);
        for (var regle : regles.pour(commande.departement(), jour)) {
            if (!commande.evenement().equals(regle.evenement())) {
                continue;
            }
            for (var de : regle.de()) {
                for (var vers : regle.vers()) {
                    due(
                            commande,
                            regle,
                            racine,
                            new Partie(de, nom(de, connu, annuaire)),
                            new Partie(vers, nom(vers, connu, annuaire)));
                }
            }
        }
        rattraper(commande, racine, jour);
    }

    /**
     * @param nom the organisation; the actor's own name while it is not known
     */
    private record Partie(Acteur acteur, String nom) {}

    private static String nom(Acteur acteur, DossierConnu connu, Annuaire annuaire) {
        return OuvrirTransmissions.codes(acteur, connu, annuaire).iterator().next();
    }

    private void due(
            Commande commande, RegleTransmission regle, String racine, Partie de, Partie vers) {
        changer.executer(
                new ChangerTransmission.Commande(
                        new Transmission(
                                Transmission.id(
                                        regle.code(),
                                        commande.dossier() + "|" + commande.acte(),
                                        de.acteur().code(),
                                        vers.acteur().code()),
                                commande.departement(),
                                regle.code(),
                                regle.libelle(),
                                regle.source(),
                                de.nom(),
                                java.util.List.of(vers.nom()),
                                null,
                                racine,
                                null,
                                commande.acte(),
                                regle.limite(commande.le()),
                                "Saisine décidée le " + commande.le().format(JOUR) + ".",
                                "/dossiers/" + commande.dossier(),
                                null,
                                null,
                                false),
                        Transmission::rouvrir,
                        Fait.ROUVERTE,
                        Origine.message(commande.message())));
    }

    /** Facts that were faster, the departure, an undoing or a merge, are read after writing. */
    private void rattraper(Commande commande, String racine, LocalDate jour) {
        var message = commande.message();
        var maintenant = dossiers.racine(commande.dossier());
        if (!maintenant.equals(racine)) {
            suivre.executer(racine, new Suite.Reunion(maintenant), jour, message + "/reunion");
        }
        if (preparations.annulee(commande.dossier(), maintenant, commande.acte())) {
            suivre.executer(
                    maintenant,
                    new Suite.ActeAnnule(commande.acte()),
                    jour,
                    message + "/annulation");
        }
        envois.demandesPar(maintenant, commande.acte())
                .forEach(envoi -> constater.executer(envoi, message + "/depart"));
    }
}
