namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>Draws the options to read a CSV file with from its content, so that a kept file is always read the same way.</summary>
internal static class CsvOptionsDraw
{
    private const uint Basis = 2_166_136_261;
    private const uint Prime = 16_777_619;

    public static CsvOptions For(string path)
    {
        // FNV-1a, of Fowler, Noll and Vo.
        var hash = Basis;
        foreach (var one in File.ReadAllBytes(path))
        {
            hash = unchecked((hash ^ one) * Prime);
        }

        var random = SeededRandom.ForSeed((int)(hash & int.MaxValue), RandomPurpose.Data);
        return new CsvOptions
        {
            Delimiter = random.Pick<char?>(null, null, null, ';', ',', '\t'),
            DecimalMark = random.Pick<char?>(null, null, '.', ','),
            ThousandsSeparator = random.Pick<char?>(null, null, null, '.', ',', ' ', '\''),
            DateFormats = random.Chance(0.3) ? ["dd.MM.yyyy", "d/M/yy", "yyyyMMdd"] : [],
            TimeFeatures = random.Pick(TimeFeatures.None, TimeFeatures.Elapsed, TimeFeatures.Calendar),
            Encoding = random.Pick(null, null, null, "windows-1252", "utf-16", "shift_jis", "utf-8"),
            Categories = random.Chance(0.2) ? ["level", "kind"] : [],
            Missing = random.Pick(Enum.GetValues<MissingValues>()),
            CommentPrefix = random.Pick<char?>(null, null, '#'),
            LeadingLines = random.Pick(0, 0, 0, 1, 20),
            FooterLines = random.Pick(0, 0, 0, 1, 20),
            HasHeader = random.Chance(0.9),
        };
    }
}
