using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Tests.Html;

/// <summary>A task whose every word tries to become a script.</summary>
public sealed class HostileTask : ISequenceTask
{
    public const string Attack = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">'\"&\u2028";

    public string Id => Attack;

    public string Summary => Attack;

    public string Source => Attack;

    public int Features => 2;

    public TargetSpec Target { get; } = TargetSpec.Class(2);

    public RecommendedSettings Recommended { get; } = new() { HiddenSize = 2, Epochs = 2, Samples = 40 };

    public Goal Goal => new(Metric.Accuracy, 0.99);

    public TaskNotes Notes { get; } = new() { Teaches = Attack, Encoding = Attack, InputSymbols = [Attack + "a", Attack + "b"], AnswerSymbols = [Attack + "a", Attack + "b"] };

    public SequenceDataset Generate(int count, SeededRandom random) => SequenceDataset.Draw(count, Target, () =>
    {
        var first = random.NextInt32(0, 1);
        return new Sample(Sequence.OneHot([first, random.NextInt32(0, 1)], 2), [first]);
    });
}
