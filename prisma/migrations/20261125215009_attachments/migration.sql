-- CreateTable
CREATE TABLE "attachment_contents" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "scan_state" TEXT NOT NULL,
    "scanned_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_contents_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "attachment_chunks" (
    "sha256" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "attachment_chunks_pkey" PRIMARY KEY ("sha256","position")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "uploaded_by_id" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment_links" (
    "kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "attachment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_links_pkey" PRIMARY KEY ("kind","record_id","attachment_id")
);

-- CreateIndex
CREATE INDEX "attachments_sha256_idx" ON "attachments"("sha256");

-- CreateIndex
CREATE INDEX "attachments_uploaded_by_id_created_at_idx" ON "attachments"("uploaded_by_id", "created_at");

-- CreateIndex
CREATE INDEX "attachment_links_attachment_id_idx" ON "attachment_links"("attachment_id");

-- AddForeignKey
ALTER TABLE "attachment_chunks" ADD CONSTRAINT "attachment_chunks_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "attachment_contents"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "attachment_contents"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_links" ADD CONSTRAINT "attachment_links_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
