using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Tests.Html;

public sealed class ReportSamplesTests
{
    [Fact]
    public void Errors_Sets_CountAnAnswerAsWrongWhereAnyOfItIs()
    {
        var samples = new ReportSamples(Runs.Dyck, new());

        var wrong = samples.Samples.Select((sample, i) => samples.Scored(i).Count(step => Enumerable.Range(0, sample.Target.Features).Any(k => sample.Target[step, k] != samples.Predictions[i].Answer[step, k])) / (double)samples.Scored(i).Count());

        samples.Errors.Should().Equal(wrong).And.Contain(error => error > 0);
    }

    [Fact]
    public void Traced_MoreThanTwo_EndWithTheWorst()
    {
        var samples = new ReportSamples(Runs.Sum, new());

        samples.Traced.Should().HaveCount(8);
        samples.Traced.Skip(6).Should().Equal(samples.Worst);
        samples.Worst.Select(i => samples.Errors[i]).Should().Equal(samples.Errors.OrderDescending().Take(2));
    }
}
