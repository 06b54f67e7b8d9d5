package fr.ancrage.notifications.envois.usecase;

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
 * Brings the envois of a dossier to where its facts put them: involved organisations may read them,
 * and those of an absorbed dossier follow the one that was kept, each letter still once.
 */
@UseCase
public class SuivreEnvois {

    /**
     * @param dans the dossier that they now belong to, when they were reunited
     */
    public record Commande(
            String dossier, @Nullable String dans, Set<String> impliques, Origine origine) {}

    private final Envois envois;

    public SuivreEnvois(Envois envois) {
        this.envois = envois;
    }

    public void executer(Commande commande) {
        for (var id : envois.duDossier(commande.dossier())) {
            envois.trouver(id).ifPresent(t -> impliquer(t, commande));
            if (commande.dans() != null) {
                var dans = commande.dans();
                envois.trouver(id).ifPresent(t -> reunir(t, dans, commande.origine()));
            }
        }
    }

    private void impliquer(Versionne t, Commande commande) {
        t.envoi()
                .impliquer(commande.impliques())
                .ifPresent(apres ->
                        envois.changer(
                                t.version(),
                                apres,
                                FaitEnvoi.ORGANISATION_IMPLIQUEE,
                                etape(commande.origine(), "implique")));
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

    /** Two letters for one place: the one that has not left gives way; both left, both stand. */
    private void departager(Versionne absorbe, Versionne garde, Origine origine) {
        var cede = absorbe.envoi().etat().parti() ? garde : absorbe;
        Optional<Envoi> apres = cede.envoi().doubler();
        apres.ifPresent(a ->
                envois.changer(cede.version(), a, FaitEnvoi.ANNULE, etape(origine, "doublon")));
    }

    private static boolean vivant(Envoi envoi) {
        return envoi.etat() != EtatEnvoi.ANNULE;
    }

    private static Origine etape(Origine origine, String nom) {
        return new Origine(
                origine.auteur(), origine.message() == null ? null : origine.message() + "/" + nom);
    }
}
