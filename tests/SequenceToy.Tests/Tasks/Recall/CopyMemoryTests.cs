using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks.Recall;

public sealed class CopyMemoryTests
{
    [Fact]
    public void Rule_OnTheDrawnExample_GivesItsAnswer() => Answer("CAF....!...").Should().Be("........CAF");

    [Theory]
    [InlineData(3, 5)]
    [InlineData(1, 1)]
    [InlineData(10, 20)]
    public void Generate_EverySample_BlanksThenRecalls(int recalled, int delay)
    {
        var task = new CopyMemory(recalled, delay);

        Drawn.ShouldFollow(task, 300, Answer);
        Drawn.Samples(task, 300).Should().OnlyContain(sample =>
            sample.Input.Steps == delay + (2 * recalled) && Drawn.Read(task, sample).IndexOf('!', StringComparison.Ordinal) == recalled + delay - 1);
    }

    [Fact]
    public void Generate_AllAnswersCount_TheRecalledOnesAreScored()
    {
        var task = new CopyMemory();
        var samples = Drawn.Samples(task, 100);

        samples.Should().OnlyContain(sample => sample.Mask == null);
        samples.Should().OnlyContain(sample => Enumerable.Range(0, 36).All(step => sample.Window![step] == (Drawn.Written(task, sample)[step] != '.')));
    }

    [Theory]
    [InlineData(3, 30)]
    [InlineData(10, 20)]
    public void Guess_OnManySamples_ScoresTheClosedForm(int recalled, int delay)
    {
        var task = new CopyMemory(recalled, delay);
        int answers = 0, scored = 0, right = 0;
        double surprise = 0;
        foreach (var sample in Drawn.Samples(task, 100_000))
        {
            var marker = FirstStepOf(sample.Input, feature: 9);
            for (var step = 0; step < sample.Input.Steps; step++)
            {
                // Up to the marker blank for sure, after it each symbol with a chance of 1/8, and A where one must be named.
                var chance = step <= marker ? (sample.Target[step] == 8 ? 1.0 : 0) : (sample.Target[step] < 8 ? 1.0 / 8 : 0);
                surprise -= Math.Log(chance);
                answers++;
                scored += sample.Window![step] ? 1 : 0;
                right += sample.Window![step] && sample.Target[step] == 0 ? 1 : 0;
            }
        }

        (surprise / answers).Should().BeApproximately(task.Guess[Metric.CrossEntropy]!.Value, 1e-9);
        ((double)right / scored).Should().BeApproximately(task.Guess[Metric.Accuracy]!.Value, 5 * Math.Sqrt(1.0 / 8 / scored));
    }

    [Fact]
    public void Guess_AtTheSourcesSize_IsThePublishedLstm()
    {
        var task = new CopyMemory(10, 1000);

        task.Guess[Metric.CrossEntropy].Should().BeApproximately(task.Notes.Published[0].Value, 0.00005);
        task.Id.Should().Be("copy-memory-s10");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        Drawn.ShouldThrow(() => new CopyMemory(recalled: 0), "recalled must be from 1 to 100000; it was 0.*");
        Drawn.ShouldThrow(() => new CopyMemory(delay: 0), "delay must be from 1 to 100000; it was 0.*");
    }

    private static string Answer(string read)
    {
        var marker = read.IndexOf('!', StringComparison.Ordinal);
        var symbols = read[..read.IndexOfAny(['.', '!'])];
        read[(marker + 1)..].Should().Be(new string('.', symbols.Length));
        return new string('.', marker + 1) + symbols;
    }

    private static int FirstStepOf(Sequence input, int feature) => Enumerable.Range(0, input.Steps).First(step => input[step, feature] == 1);
}
