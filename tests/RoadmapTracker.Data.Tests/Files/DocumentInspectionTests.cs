using RoadmapTracker.Data.Files;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Data.Tests.Files;

public sealed class DocumentInspectionTests
{
    private static readonly byte[] _zeros = new byte[8 * 1024 * 1024];

    [Fact]
    public void Document_is_what_its_content_says_and_not_what_its_name_says()
    {
        Assert.Equal(FileType.Pdf, TypeOf(Pictures.Pdf(), "report.exe"));
        Assert.Equal(FileType.Docx, TypeOf(Pictures.Docx(), "report.pdf"));
        Assert.Equal(FileType.Xlsx, TypeOf(Pictures.Xlsx(), "report"));
        Assert.Equal(FileType.Jpeg, TypeOf(Pictures.Jpeg(), "report.txt"));
        Assert.Equal(FileType.Text, TypeOf("A sentence. Ünïcödé, 数字."u8, "report.pdf"));
        Assert.Equal(FileType.Csv, TypeOf("a,b\r\n1,2\r\n"u8, "Figures.CSV"));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("  \n<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("\uFEFF<?xml version='1.0'?><html/>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("#!/bin/sh\nid")]
    [InlineData("MZ\0\0")]
    [InlineData("GIF89a\u0001\0")]
    [InlineData("BM\u0001")]
    [InlineData("\u001b[31mred")]
    public void Content_of_any_other_type_is_refused(string content) => Refused(Pictures.Text(content), "harmless.txt");

    [Fact]
    public void Text_that_is_not_utf8_is_refused() => Refused([0x41, 0xE9, 0x42], "latin.txt");

    [Fact]
    public void Empty_file_is_refused() => Refused([], "empty.txt");

    [Fact]
    public void File_is_refused_when_it_is_larger_than_allowed()
    {
        Assert.Equal(FileType.Text, TypeOf(Letters(FileInspection.MaxSize), "large.txt"));
        Refused(Letters(FileInspection.MaxSize + 1), "large.txt");
    }

    [Fact]
    public void Pdf_loses_what_follows_it_closely_and_is_refused_when_much_follows()
    {
        Assert.Equal(Pictures.Pdf(), FileInspection.Inspect((byte[])[.. Pictures.Pdf(), .. "<script>"u8], "a.pdf").Content.ToArray());
        Refused([.. Pictures.Pdf(), .. Letters(2000)], "a.pdf");
        Refused(Pictures.Pdf()[..40], "a.pdf");
        Refused([.. "<html>"u8, .. Pictures.Pdf()], "a.pdf");
    }

    [Fact]
    public void File_is_refused_when_it_is_an_archive_too()
    {
        // The archive's comment is the end of the document, so that each reader finds its own.
        var archive = Pictures.Zip([("evil.html", Pictures.Text("<script>"))]);
        byte[] end = [.. "\n%%EOF\n"u8];
        archive[^2] = (byte)end.Length;

        Refused([.. "%PDF-1.7\n"u8, .. archive, .. end], "a.pdf");
    }

    [Fact]
    public void Archive_is_refused_when_it_is_no_document()
    {
        Refused(Pictures.Zip([("readme.txt", [1])]), "a.docx");
        Refused(Pictures.Zip([("word/document.xml", [1])]), "a.docx");
        Refused(Pictures.Zip([("[Content_Types].xml", [1]), ("META-INF/MANIFEST.MF", [1])]), "a.xlsx");
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("word/../../evil")]
    [InlineData("/etc/evil")]
    [InlineData("word\\evil")]
    [InlineData("C:evil")]
    [InlineData("WORD/document.xml")]
    [InlineData("word/vbaProject.bin")]
    public void Archive_is_refused_when_it_has_an_entry(string name) => Refused(Pictures.Docx((name, [1])), "a.docx");

    [Fact]
    public void Archive_is_refused_when_it_unpacks_to_too_much()
    {
        Refused(Pictures.Docx(("word/media/bomb", _zeros)), "a.docx");
        Refused(Pictures.Docx([.. Enumerable.Range(0, 7).Select(i => ($"word/media/{i}", MostlyEmpty(i)))]), "a.docx");
        Assert.Equal(FileType.Docx, TypeOf(Pictures.Docx(("word/little", new byte[60_000])), "a.docx"));
    }

    [Fact]
    public void Archive_is_refused_when_it_has_too_many_entries()
    {
        var entries = Enumerable.Range(0, 998).Select(i => ($"word/{i}.xml", (byte[])[1])).ToArray();

        Assert.Equal(FileType.Docx, TypeOf(Pictures.Docx(entries), "a.docx"));
        Refused(Pictures.Docx([.. entries, ("word/more.xml", [1])]), "a.docx");
    }

    [Fact]
    public void Archive_is_refused_when_something_is_before_between_or_after()
    {
        var docx = Pictures.Docx();

        Refused([.. docx, .. "tail"u8], "a.docx");
        Refused([.. "PK\x03\x04"u8, .. docx], "a.docx");
        Refused([.. docx[..^22], .. "between"u8, .. docx[^22..]], "a.docx");
    }

    // Within the ratio, since a sixty-fourth of it does not pack, and 8 MiB.
    private static byte[] MostlyEmpty(int seed)
    {
        var content = new byte[8 * 1024 * 1024];
        new Random(seed).NextBytes(content.AsSpan(0, content.Length / 64));
        return content;
    }

    private static byte[] Letters(int count)
    {
        var letters = new byte[count];
        letters.AsSpan().Fill((byte)'a');
        return letters;
    }

    private static FileType TypeOf(ReadOnlySpan<byte> content, string name) => FileInspection.Inspect(content.ToArray(), name).Type;

    private static void Refused(byte[] content, string name) => Assert.Throws<InvalidInput>(() => FileInspection.Inspect(content, name));
}
