using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks;

/// <summary>Samples of one-hot symbols and sets of symbols, read back as people write them.</summary>
internal static class SymbolSamples
{
    public static string Word(this Sample sample, ISequenceTask task) => string.Concat(Steps(sample.Input, task.Notes.InputSymbols!));

    public static string[] Sets(this Sample sample, ISequenceTask task) => Steps(sample.Target, task.Notes.TargetSymbols!);

    /// <summary>Every way to answer from the last symbol alone, of the answers that occur: the largest share of samples one gets right at every step.</summary>
    public static double BestFromLastSymbol(ISequenceTask task, IReadOnlyCollection<Sample> samples)
    {
        var read = samples.Select(sample => (Word: sample.Word(task), Sets: sample.Sets(task))).ToArray();
        var choices = read.SelectMany(sample => sample.Word.Zip(sample.Sets)).Distinct().GroupBy(pair => pair.First, pair => pair.Second);
        IEnumerable<Dictionary<char, string>> rules = [[]];
        foreach (var choice in choices)
        {
            rules = [.. rules.SelectMany(rule => choice.Select(set => new Dictionary<char, string>(rule) { [choice.Key] = set }))];
        }

        return rules.Max(rule => Share(rule, read));
    }

    private static double Share(Dictionary<char, string> rule, (string Word, string[] Sets)[] read) =>
        (double)read.Count(sample => sample.Word.Zip(sample.Sets).All(pair => rule[pair.First] == pair.Second)) / read.Length;

    private static string[] Steps(Sequence flags, ValueList<string> names)
    {
        var read = new string[flags.Steps];
        for (var step = 0; step < read.Length; step++)
        {
            read[step] = "";
            for (var i = 0; i < names.Count; i++)
            {
                read[step] += flags[step, i] == 1 ? names[i] : "";
            }
        }

        return read;
    }
}
