package fr.ancrage.gateway.comptes.web;

import com.mongodb.MongoException;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.usecase.NoterUsage;
import fr.ancrage.gateway.comptes.usecase.VerifierHabilitation;
import fr.ancrage.gateway.trail.DoorTrail;
import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.errors.Problemes;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.security.CurrentAgent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind authentication, by session or by bearer token alike: a person whose habilitation is
 * suspended, over or closed goes no further, whatever the directory still says. While the store is
 * away the directory alone decides, as it does for partners' software.
 */
class PorteDesHabilitations extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PorteDesHabilitations.class);

    /** After a failure nobody asks for that long: a store that is away must not hold every call. */
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final VerifierHabilitation verifier;
    private final NoterUsage noter;
    private final Problemes problemes;
    private final DoorTrail piste;
    private final AtomicLong demanderDes = new AtomicLong(System.nanoTime());

    PorteDesHabilitations(
            VerifierHabilitation verifier, NoterUsage noter, Problemes problemes, DoorTrail piste) {
        this.verifier = verifier;
        this.noter = noter;
        this.problemes = problemes;
        this.piste = piste;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (passe()) {
            chain.doFilter(request, response);
            return;
        }
        piste.turnedAway(HttpStatus.UNAUTHORIZED);
        problemes.write(
                request,
                response,
                ProblemeException.of(HttpStatus.UNAUTHORIZED, ErrorCodes.COMPTE_SUSPENDU));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var address = request.getRequestURI();
        return !address.startsWith("/api/") && !address.startsWith("/v3/");
    }

    private boolean passe() {
        var agent = CurrentAgent.get().filter(appelant -> !appelant.machine());
        return agent.isEmpty() || System.nanoTime() - demanderDes.get() < 0 || passe(agent.get());
    }

    private boolean passe(AgentConnecte agent) {
        var compte = new CompteId(agent.id());
        try {
            if (!verifier.executer(compte)) {
                return false;
            }
            noter.executer(compte);
        } catch (DataAccessException | MongoException e) {
            demanderDes.set(System.nanoTime() + PAUSE);
            LOG.debug("habilitation non lue : {}", e.getClass().getName());
        }
        return true;
    }
}
