-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "samples" JSONB;
