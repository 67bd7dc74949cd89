using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Tests;

/// <summary>A task whose texts all try to inject a script.</summary>
/// <param name="text">The value of every text. Default: <see cref="Attack"/>.</param>
public sealed class HostileTask(string text = HostileTask.Attack) : ISequenceTask
{
    public const string Attack = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">'\"&\u2028";

    public string Id => text;

    public string Summary => text;

    public string Source => text;

    public int Features => 2;

    public TargetSpec Target { get; } = TargetSpec.Class(2);

    public RecommendedSettings Recommended { get; } = new() { HiddenSize = 2, Epochs = 2, Samples = 40 };

    public Goal Goal => new(Metric.Accuracy, 0.99);

    public TaskNotes Notes { get; } = new() { Teaches = text, Encoding = text, InputSymbols = [text + "a", text + "b"], TargetSymbols = [text + "a", text + "b"] };

    public SequenceDataset Generate(int count, SeededRandom random) => SequenceDataset.Draw(count, Target, () =>
    {
        var first = random.NextInt32(0, 1);
        return new Sample(Sequence.OneHot([first, random.NextInt32(0, 1)], 2), [first]);
    });
}
