-- What comes as a file is mostly packed already (xlsx, docx, pdf, pictures): the server need not try to press it once more.
-- A csv takes up more room for it, and is stored sooner.
alter table import_file_chunks alter column bytes set storage external;
alter table attachment_chunks alter column bytes set storage external;
