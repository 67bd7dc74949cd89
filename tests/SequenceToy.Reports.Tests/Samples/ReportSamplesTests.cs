using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Tests.Samples;

public sealed class ReportSamplesTests
{
    [Fact]
    public void Errors_Sets_CountAnAnswerAsWrongWhereAnyOfItIs()
    {
        var samples = new ReportContext(Runs.Dyck, new()).Samples;

        var wrong = samples.Samples.Select((sample, i) =>
        {
            int[] scored = [.. Enumerable.Range(0, sample.Target.Steps).Where(sample.IsScored)];
            samples.Scored[i].Should().Be(scored.Length);
            return scored.Count(step => Enumerable.Range(0, sample.Target.Features)
                .Any(k => sample.Target[step, k] != samples.Predictions[i].Value[step, k])) / (double)scored.Length;
        });

        samples.Errors.Should().Equal(wrong).And.Contain(error => error > 0);
    }

    [Fact]
    public void Traced_MoreThanTwo_EndWithTheWorst()
    {
        var samples = new ReportContext(Runs.Sum, new()).Samples;

        samples.Traced.Should().HaveCount(8);
        samples.Traced.Skip(6).Should().Equal(samples.Worst);
        samples.Worst.Select(i => samples.Errors[i]).Should().Equal(samples.Errors.OrderDescending().Take(2));
    }
}
