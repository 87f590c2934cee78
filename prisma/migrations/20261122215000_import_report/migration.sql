-- AlterTable
ALTER TABLE "import_rejections" ADD COLUMN     "faults" JSONB NOT NULL,
ADD COLUMN     "field" TEXT;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "days" JSONB,
ADD COLUMN     "preview" JSONB;
