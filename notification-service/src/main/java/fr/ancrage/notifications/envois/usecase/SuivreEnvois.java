package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.Envois.Versionne;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the envois of a dossier to where its facts put them: those involved now may read them, and
 * those of an absorbed dossier follow the one that was kept, each letter still once.
 */
@UseCase
public class SuivreEnvois {

    /**
     * @param dans the dossier that they now belong to, when they were reunited
     */
    public record Commande(String dossier, @Nullable String dans, Origine origine) {}

    /**
     * What is written depends on what is known alone, so that no message needs to be told apart.
     */
    private static final Origine IMPLICATION = Origine.tache("implication");

    private final Envois envois;
    private final DossiersConnus dossiers;

    public SuivreEnvois(Envois envois, DossiersConnus dossiers) {
        this.envois = envois;
        this.dossiers = dossiers;
    }

    public void executer(Commande commande) {
        impliquer(commande.dossier());
        if (commande.dans() != null) {
            var dans = commande.dans();
            for (var id : envois.duDossier(commande.dossier())) {
                envois.trouver(id).ifPresent(t -> reunir(t, dans, commande.origine()));
            }
        }
    }

    /** Who was involved may end while this is written: it is read again, until nothing changed. */
    private void impliquer(String dossier) {
        Set<String> ecrites;
        do {
            var impliquees = dossiers.organisations(dossier);
            for (var id : envois.duDossier(dossier)) {
                envois.trouver(id).ifPresent(t -> impliquer(t, impliquees));
            }
            ecrites = impliquees;
        } while (!ecrites.equals(dossiers.organisations(dossier)));
    }

    private void impliquer(Versionne t, Set<String> impliquees) {
        t.envoi()
                .impliquer(impliquees)
                .ifPresent(apres ->
                        envois.changer(
                                t.version(), apres, FaitEnvoi.IMPLICATIONS_SUIVIES, IMPLICATION));
    }

    private void reunir(Versionne t, String dans, Origine origine) {
        var envoi = t.envoi();
        var contenu = envoi.contenu();
        var cle = Envoi.cle(dans, contenu.stade(), contenu.courrier(), envoi.destinataire());
        var titulaire = envois.titulaire(cle, envoi.id());
        if (!titulaire.equals(envoi.id())) {
            var autre = envois.trouver(titulaire);
            if (autre.isPresent() && vivant(autre.get().envoi())) {
                departager(t, autre.get(), origine);
            }
            if (vivante(envoi.id()) && !vivante(titulaire)) {
                envois.ceder(cle, titulaire, envoi.id());
            }
        }
        envois.trouver(envoi.id())
                .ifPresent(seul ->
                        seul.envoi()
                                .suivreDossier(dans)
                                .ifPresent(apres ->
                                        envois.changer(
                                                seul.version(),
                                                apres,
                                                FaitEnvoi.DOSSIER_SUIVI,
                                                etape(origine, "dossier"))));
    }

    /**
     * Two letters for one place: the one that has not left gives way to the other, which whoever
     * asked it asks from then on; both left, both stand.
     */
    private void departager(Versionne absorbe, Versionne garde, Origine origine) {
        var cede = absorbe.envoi().etat().parti() ? garde : absorbe;
        Optional<Envoi> apres = cede.envoi().doubler();
        apres.ifPresent(a -> {
            var reste = cede == garde ? absorbe : garde;
            reste.envoi()
                    .redemander(cede.envoi())
                    .ifPresent(r ->
                            envois.changer(
                                    reste.version(),
                                    r,
                                    FaitEnvoi.DEMANDE_AUSSI,
                                    etape(origine, "demande")));
            envois.changer(cede.version(), a, FaitEnvoi.ANNULE, etape(origine, "doublon"));
        });
    }

    private boolean vivante(String id) {
        return envois.trouver(id).map(Versionne::envoi).filter(SuivreEnvois::vivant).isPresent();
    }

    private static boolean vivant(Envoi envoi) {
        return envoi.etat() != EtatEnvoi.ANNULE;
    }

    private static Origine etape(Origine origine, String nom) {
        return new Origine(
                origine.auteur(), origine.message() == null ? null : origine.message() + "/" + nom);
    }
}
