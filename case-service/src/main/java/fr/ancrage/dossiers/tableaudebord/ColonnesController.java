package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.platform.security.AgentConnecte;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may have shown of the list, and taken out of it; nothing of any case. */
@RestController
@RequestMapping("/api/dossiers/colonnes")
class ColonnesController {

    /**
     * @param obligatoire always there, and first
     * @param habituelle shown to who has chosen nothing
     */
    record ColonneDeListe(
            ColonnesExport code, String intitule, boolean obligatoire, boolean habituelle) {

        static ColonneDeListe de(ColonnesExport c) {
            return new ColonneDeListe(c, c.intitule(), c.obligatoire(), c.habituelle());
        }
    }

    record ColonnesReponse(List<ColonneDeListe> elements) {}

    private final LectureDossiers lecture;

    ColonnesController(LectureDossiers lecture) {
        this.lecture = lecture;
    }

    @GetMapping
    ColonnesReponse lister(AgentConnecte agent) {
        return new ColonnesReponse(
                ColonnesExport.pour(lecture.acces(agent)).stream()
                        .map(ColonneDeListe::de)
                        .toList());
    }
}
