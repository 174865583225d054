// Texts: the toolbar of the editor and its preview.
