using SequenceToy.Tests.Fixtures;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Training.Schedules;

public sealed class ScheduleTests
{
    private static readonly ScheduleCases PyTorch = PyTorchFixtures.Load.Schedules;

    public static TheoryData<LearningRateSchedule> All => [.. Recipes.WithVariations(LearningRateSchedule.All)];

    [Theory]
    [MemberData(nameof(All))]
    public void RateAt_AnySchedule_IsFromZeroToTheRate(LearningRateSchedule schedule) =>
        RatesOf(schedule).Should().HaveCount(PyTorch.Losses.Length).And.OnlyContain(rate => rate >= 0 && rate <= 0.5);

    [Theory]
    [MemberData(nameof(All))]
    public void DependsOnEpochs_AnySchedule_SaysWhetherFirstRatesDo(LearningRateSchedule schedule)
    {
        var (few, many) = (schedule.Start(0.5, 10, 4), schedule.Start(0.5, 20, 4));

        Enumerable.Range(0, 40).Any(step => few.RateAt(step) != many.RateAt(step)).Should().Be(schedule.DependsOnEpochs);
    }

    [Fact]
    public void StepSchedule_EachEpoch_EqualsPyTorchsStepLR() => ShouldBeClose(RatesOf(new StepSchedule { Every = 4, Factor = 0.3 }), PyTorch.Step);

    [Fact]
    public void PlateauSchedule_EachEpoch_EqualsPyTorchsReduceLROnPlateau() =>
        ShouldBeClose(RatesOf(new PlateauSchedule { Factor = 0.2, Patience = 2 }), PyTorch.Plateau);

    [Fact]
    public void CosineSchedule_WithoutWarmUp_EqualsPyTorchsCosineAnnealingLR() =>
        ShouldBeClose(RatesOf(new CosineSchedule { WarmUp = 0 }), PyTorch.Cosine);

    [Fact]
    public void CosineSchedule_WarmUp_RisesToTheRateThenFalls()
    {
        var schedule = new CosineSchedule { WarmUp = 0.4 }.Start(1, 2, 5);

        ShouldBeClose([.. Enumerable.Range(0, 10).Select(schedule.RateAt)], [0.25, 0.5, 0.75, 1, 1, 0.9330127, 0.75, 0.5, 0.25, 0.0669873]);
    }

    [Fact]
    public void ConstantSchedule_Always_IsTheRate() => RatesOf(new ConstantSchedule()).Should().AllBeEquivalentTo(0.5);

    private static void ShouldBeClose(List<double> actual, double[] expected) => actual.Should().Equal(expected, (left, right) => Math.Abs(left - right) < 1e-7);

    private static List<double> RatesOf(LearningRateSchedule schedule)
    {
        var running = schedule.Start(0.5, PyTorch.Losses.Length, 1);
        var rates = new List<double>();
        foreach (var loss in PyTorch.Losses)
        {
            rates.Add(running.RateAt(rates.Count));
            running.EpochEnded(loss);
        }

        return rates;
    }
}
