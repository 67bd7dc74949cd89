using System.Text;
using SequenceToy.Reliability.Fuzz.Mutations;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>A method of <see cref="CsvSequences"/>.</summary>
internal sealed class CsvReader(CsvForm form) : Reader
{
    private static readonly string[] Parameters = ["inputColumns", "targetColumns", "features", "samples", "options"];

    public override string Name => form.Name;

    public override string FileName => "input.csv";

    public override IReadOnlyList<byte[]> MakeCorpus(string folder) => [Encoding.UTF8.GetBytes(form.Valid), Encoding.UTF8.GetBytes(form.Valid + "\n")];

    public override Mutation Mutate(byte[] valid, SeededRandom random) => CsvMutation.Of(valid, random);

    public override object Read(string path) => form.Read(path);

    public override bool IsDocumented(Exception problem) =>
        problem is CsvFormatException || (problem is ArgumentException { ParamName: { } name } && Parameters.Contains(name, StringComparer.Ordinal));
}
