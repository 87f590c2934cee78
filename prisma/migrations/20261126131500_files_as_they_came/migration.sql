-- What comes as a file is packed already (xlsx, docx, pdf, pictures): the server need not try to press it once more.
alter table import_file_chunks alter column bytes set storage external;
alter table attachment_chunks alter column bytes set storage external;
