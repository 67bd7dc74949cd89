namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>Values for options: wrong for most of them, and quick for the others.</summary>
/// <remarks>Not among them: files without an end, such as /dev/full, which a CSV reader without limits never finishes.</remarks>
internal static class BadValues
{
    /// <summary>The place of the folder of an input in its arguments.</summary>
    public const string Folder = "{folder}";

    public static IReadOnlyList<string> All { get; } =
    [
        "", " ", "-", "--", "-1", "0", "1", "2", "1.5", "-0.5", "0.999", "1e3", "1e999", "NaN", "Infinity", "2147483648", "99999999999999999999", "0x10", "1,5", "١", "1_0", "+1",
        "abc", "ÄÖ漢字", "\u001b[31mred", "a\nb", "a\0b", "\ud83d", "\u202e", "@missing", "@", "@@", "/?", "--help", "--json", "[]", "{}", "%s%n", "../..", "1..2", "2..1", "..", "1..", "0..5", "1..99999999999",
        "10,20,99", "10;20;99", "1,2,NaN", ",", ";", "1,,2", "auto", "cuda", "torch", "tutorial", "lstm", new string('x', 5000), new string('9', 400), new string(',', 3000),
        Folder, $"{Folder}/", $"{Folder}/new", $"{Folder}/new.png", $"{Folder}/no/new", $"{Folder}/data.csv", $"{Folder}/model.st", $"{Folder}/result.st", $"{Folder}/link.st", $"{Folder}/text.txt",
        $"{Folder}/checkpoint.st", $"{Folder}/\u001b[31m", $"{Folder}/a\0b", $"{Folder}/" + new string('n', 300), "/dev/null",
    ];
}
