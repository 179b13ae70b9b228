-- People of one name with one procedure, for the warning of a probable double: a common name is borne by thousands.
CREATE INDEX dossier_name ON dossier (name_folded, procedure_code);
