using CsCheck;
using SequenceToy.Data;

namespace SequenceToy.Tests.Data;

public sealed class SplitTests
{
    private static readonly Gen<int> Seeds = Gen.Int[-1000, 1000];
    private static readonly Gen<double> Shares = Gen.Double[0, 0.95];

    [Fact]
    public void HeldOut_AnyShareAndSeed_HasTheNumberAsked() =>
        Gen.Select(Gen.Int[0, 4].Array[2, 60], Shares, Seeds).Sample((classes, share, seed) =>
        {
            var count = Math.Min((int)Math.Round(share * classes.Length), classes.Length - 1);
            foreach (var split in new[] { Split.Shuffled, Split.Stratified, Split.InOrder })
            {
                var heldOut = HeldOut(split, Classes(classes), count, seed);

                heldOut.Should().HaveCount(count).And.OnlyHaveUniqueItems().And.BeInAscendingOrder();
                heldOut.Except(Enumerable.Range(0, classes.Length)).Should().BeEmpty();
                HeldOut(split, Classes(classes), count, seed).Should().Equal(heldOut, "the seed is the same");
            }
        });

    [Fact]
    public void Stratified_Classes_KeepTheirSharesWithinOneSample() =>
        Gen.Select(Gen.Int[0, 4].Array[2, 80], Shares, Seeds).Sample((classes, share, seed) =>
        {
            var count = Math.Min((int)Math.Round(share * classes.Length), classes.Length - 1);
            var heldOut = HeldOut(Split.Stratified, Classes(classes), count, seed);

            foreach (var (one, size) in classes.CountBy(one => one))
            {
                var held = heldOut.Count(position => classes[position] == one);
                Math.Abs(held - ((double)count * size / classes.Length)).Should().BeLessThan(1);
            }
        });

    [Fact]
    public void Stratified_ClassOfOneSample_IsTrainedOn()
    {
        int[] classes = [.. Enumerable.Range(0, 40).Select(i => i == 17 ? 2 : i % 4 == 0 && i > 0 ? 1 : 0)];

        for (var seed = 0; seed < 100; seed++)
        {
            HeldOut(Split.Stratified, Classes(classes), 20, seed).Should().NotContain(17, "half a sample can be rounded up in the class of nine, too");
        }
    }

    [Fact]
    public void Stratified_Numbers_TakeTwoOfEachTenth() =>
        Seeds.Sample(seed =>
        {
            float[] targets = [.. Enumerable.Range(0, 100).Select(i => (float)((i * 37) % 100))];
            var heldOut = HeldOut(Split.Stratified, SequenceDataset.FromArrays([.. targets.Select(target => new[] { target })], targets), 20, seed);

            heldOut.CountBy(position => (int)targets[position] / 10).Should().HaveCount(10).And.OnlyContain(tenth => tenth.Value == 2);
        });

    [Fact]
    public void Stratified_TargetsAtEveryStep_CountByTheLast()
    {
        Sample[] samples = [.. Enumerable.Range(0, 40).Select(i => new Sample(new Sequence(new float[2 + (i % 3)]), new Sequence([.. Enumerable.Repeat((float)(i % 2), 1 + (i % 3)), i % 4 == 0 ? 1f : 0])))];
        var heldOut = HeldOut(Split.Stratified, SequenceDataset.FromSamples(samples, TargetSpec.Class(2, TargetPlacement.EveryStep)), 8, 3);

        heldOut.Count(position => position % 4 == 0).Should().Be(2, "a quarter of the sequences ends in class 1");
    }

    [Fact]
    public void ByGroup_AnyGroups_AreNeverCut() =>
        Gen.Select(Gen.Int[-3, 8].Array[2, 60], Shares, Seeds).Where((groups, _, _) => groups.Distinct().Count() > 1).Sample((groups, share, seed) =>
        {
            var count = Math.Min((int)Math.Round(share * groups.Length), groups.Length - 1);
            var heldOut = HeldOut(Split.ByGroup(groups), Classes(new int[groups.Length]), count, seed);
            var rest = Enumerable.Range(0, groups.Length).Except(heldOut).ToArray();

            heldOut.Select(position => groups[position]).Intersect(rest.Select(position => groups[position])).Should().BeEmpty();
            rest.Should().NotBeEmpty();
            (heldOut.Length > 0).Should().Be(count > 0);
            heldOut.Should().BeInAscendingOrder().And.Equal(HeldOut(Split.ByGroup(groups), Classes(new int[groups.Length]), count, seed));
        });

    [Fact]
    public void ByGroup_GroupsOfOneSize_HoldOutTheShare()
    {
        int[] groups = [.. Enumerable.Range(0, 60).Select(i => i % 12)];

        HeldOut(Split.ByGroup(groups), Classes(new int[60]), 15, 1).Should().HaveCount(15);
        HeldOut(Split.ByGroup(groups), Classes(new int[60]), 59, 1).Should().HaveCount(55, "one group at least is trained on");
        HeldOut(Split.ByGroup(groups), Classes(new int[60]), 1, 1).Should().HaveCount(5, "one group at least is held out");
    }

    [Fact]
    public void ByGroup_Names_AreAsNumbersInOrderOfOccurrence() =>
        Split.ByGroup(["b", "a", "b", "c"]).Should().Be(Split.ByGroup([0, 1, 0, 2])).And.NotBe(Split.ByGroup([0, 1, 1, 2]));

    [Fact]
    public void Shuffled_ManySeeds_HoldOutEverySampleEquallyOften()
    {
        var times = new int[10];
        for (var seed = 0; seed < 2000; seed++)
        {
            foreach (var position in HeldOut(Split.Shuffled, Classes(new int[10]), 2, seed))
            {
                times[position]++;
            }
        }

        times.Should().OnlyContain(count => count > 320 && count < 480, "the expectation is 400, the standard deviation 18");
    }

    [Fact]
    public void InOrder_Samples_HoldsOutTheLast() => HeldOut(Split.InOrder, Classes([0, 1, 0, 1, 0]), 2, 7).Should().Equal(3, 4);

    private static int[] HeldOut(Split split, SequenceDataset samples, int count, int seed) =>
        split.HeldOut(samples, count, SeededRandom.ForSeed(seed, RandomPurpose.Split));

    private static SequenceDataset Classes(int[] classes) =>
        SequenceDataset.FromArrays([.. classes.Select((_, i) => new[] { new float[] { i } })], classes, 5);
}
