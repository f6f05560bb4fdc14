package vn.motcua.documents.file;

import vn.motcua.documents.dossier.NeighbourAway;

class ScannerAway extends NeighbourAway {

    private static final long serialVersionUID = 1;

    ScannerAway() {
        super("virus scanner");
    }
}
