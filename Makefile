# The habits of the house; `make help` explains them. Each target is one script: read it there.
.DEFAULT_GOAL := help
.PHONY: help up down status logs demo test format charters keys drills bench matching bom

help:
	@echo 'make up        démarre toute la plateforme sur ce poste et donne son adresse'
	@echo 'make down      arrête ce que make up a démarré'
	@echo 'make status    ce qui tourne, et si c'"'"'est prêt'
	@echo 'make logs      suit les journaux (un seul : make logs S=case-service)'
	@echo 'make demo      charge les fichiers des deux départements par l'"'"'API publique, puis joue huit semaines'
	@echo 'make test      tous les niveaux de tests, du modèle au navigateur'
	@echo 'make format    met le code en forme'
	@echo 'make charters  vérifie les chartes des départements (une seule : make charters F=deploy/charters/21-cote-d-or.yml)'
	@echo 'make keys D=21 ajoute une clé de chiffrement au département ; le prochain make up rechiffre sous elle'
	@echo 'make drills    les exercices de panne, forme longue (une partie : FAULTS=kills,broker ; plus : KILLS=500)'
	@echo 'make bench     les mesures, puis leur tableau (une seule : BENCH=StartBench)'
	@echo 'make matching  le rapprochement sur de grands échantillons inventés (GENERATOR=… SEEDS=… HOUSEHOLDS=… TYPOS=…)'
	@echo 'make bom       la nomenclature de ce qui se déploie (CycloneDX)'

up:
	@deploy/local/up.sh

down:
	@deploy/local/down.sh

status:
	@deploy/local/status.sh

logs:
	@deploy/local/logs.sh $(S)

demo:
	@deploy/local/with-tools.sh node deploy/demo/demo.mjs

test:
	@deploy/local/test.sh

format:
	@deploy/local/format.sh

charters:
	@deploy/local/charters.sh $(F)

keys:
	@deploy/local/keys.sh $(D)

drills:
	@deploy/local/profile.sh drills

bench:
	@deploy/local/profile.sh bench

matching:
	@GENERATOR='$(GENERATOR)' SEEDS='$(SEEDS)' HOUSEHOLDS='$(HOUSEHOLDS)' TYPOS='$(TYPOS)' deploy/local/matching.sh

bom:
	@deploy/local/bom.sh
