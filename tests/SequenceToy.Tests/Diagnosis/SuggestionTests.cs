using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Evaluation;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

public sealed class SuggestionTests
{
    private static readonly SequenceExperiment Sum = SequenceExperiment.For(new SumOfFirstTwo());
    private static readonly RunEvidence AtBaselineLoss = Run with { Test = Score(40), Training = Score(40), History = History(100, _ => LossOfBaseline) };
    private static readonly RunEvidence Jumping = Run with { History = History(60, epoch => epoch % 2 == 0 ? 0.01 : 0.03) };
    private static readonly RunEvidence Falling = Run with { History = History(100, epoch => 1.0 / epoch) };

    [Fact]
    public void TrainLonger_LossThatDoesNotFall_DoesNotSayThatItFalls()
    {
        var few = Run with { Test = Score(40), Training = Score(40), History = History(8, _ => LossOfBaseline) };

        RunDiagnosis.Of(few).Verdict.Should().Be(Verdict.StillLearning);
        RunDiagnosis.Of(few).Suggestions.Single(suggestion => suggestion.What == "Train longer").Why.Should().NotContain("fall");
        RunDiagnosis.Of(Falling).Suggestions.Single(suggestion => suggestion.What == "Train longer").Why.Should().Contain("falling");
    }

    public static TheoryData<string, string, RunEvidence> First => new()
    {
        { "still falling", "epochs 2000", Falling },
        { "still falling, the goal near", "epochs 400", Falling with { Test = Score(1.05), Training = Score(1.05) } },
        { "a plateau", "hidden size 20", Run },
        { "a plateau under weight decay", "weight decay 0", Run with { Settings = Trained(training => training with { Optimizer = new Adam { WeightDecay = 0.1 } }) } },
        { "memorized", "samples 1000, new samples each epoch on", Run with { Training = Score(0.5), Settings = Recommended with { Samples = 30 } } },
        { "memorized, custom samples", "early stopping patience 20", Own with { Test = new MeasuredScore(0.5, 200, 0.002) } },
        { "jumping at ten times the usual rate", "learning rate 0.03, gradient clip 1", Jumping with { Settings = Trained(training => training with { LearningRate = 0.3 }) } },
        { "at the baseline with a millionth as rate", "learning rate 0.03", AtBaselineLoss with { Settings = Trained(training => training with { LearningRate = 1e-6 }) } },
        { "at the baseline with a hundred times the usual rate", "learning rate 0.03", AtBaselineLoss with { Settings = Trained(training => training with { LearningRate = 3 }) } },
        { "at the baseline over a hundred steps", "forget bias 5", AtBaselineLoss with { Steps = 100 } },
        { "at the baseline over twenty steps", "forget bias 1", AtBaselineLoss with { Steps = 20 } },
        { "at the baseline over three steps with a closed forget gate", "forget bias 1", AtBaselineLoss with { Settings = Recommended with { Recurrent = new LstmOptions { ForgetBias = -5 } } } },
        { "at the baseline over a hundred steps, a plain RNN", "cell LSTM, forget bias 5", AtBaselineLoss with { Steps = 100, Settings = Recommended with { Recurrent = new RnnOptions() } } },
        { "at the baseline, large numbers unscaled", "scaling min-max", AtBaselineLoss with { Settings = Recommended with { InputScaler = new NoScaler(), TargetScaler = new NoScaler() } } },
        { "custom samples, none held out", "validation split 0.2", Own with { Settings = Recommended with { ValidationSplit = 0 }, ScoredOn = EvaluatedOn.Training, Validation = null, History = History(100, epoch => 1.0 / epoch) } },
    };

    // Settings with many possible improvements.
    private static readonly ExperimentSettings Poor = Trained(training => training with { Epochs = 7, Optimizer = new Sgd() }) with
    {
        Recurrent = new RnnOptions { HiddenSize = 2 },
    };

    internal static IEnumerable<RunEvidence> Failures =>
        from evidence in VerdictTests.Runs.Select(row => row.Data.Item3).Concat(First.Select(row => row.Data.Item3))
        from settings in new[] { evidence.Settings, Poor }
        select evidence with { Settings = settings };

    [Theory]
    [MemberData(nameof(First))]
    public void Suggestions_MadeUpEvidence_BeginWithTheSettingsOfTheTaskOrWhatTheSentenceAsksFor(string sentence, string change, RunEvidence evidence) =>
        RunDiagnosis.Of(evidence).Suggestions.Take(2).Select(suggestion => string.Join(", ", suggestion.Changes)).Should().Contain(change, sentence);

    [Fact]
    public void Suggestions_Learned_AreNone() => RunDiagnosis.Of(Run with { Test = Score(0.5), SecondTest = Score(0.5) }).Suggestions.Should().BeEmpty();

    [Fact]
    public void Suggestions_AnyFailure_AreSomeAndEachChangesSettings()
    {
        foreach (var evidence in Failures.Where(evidence => evidence.StopReason != StopReason.Canceled && RunDiagnosis.Of(evidence).Verdict is not (Verdict.AtNoiseFloor or Verdict.NoBetterThanBaseline or Verdict.CannotTell)))
        {
            var diagnosis = RunDiagnosis.Of(evidence);
            (diagnosis.Suggestions.Count > 0).Should().Be(diagnosis.Verdict != Verdict.Learned);
            diagnosis.Suggestions.Should().OnlyHaveUniqueItems(suggestion => suggestion.Changes);
            foreach (var suggestion in diagnosis.Suggestions)
            {
                var changed = suggestion.ApplyTo(evidence.Settings);
                changed.Should().Be(suggestion.Settings);
                NamedSetting.AllOf(changed).Except(NamedSetting.AllOf(evidence.Settings)).Should().Equal(suggestion.Changes);
            }
        }
    }

    [Fact]
    public void SuggestionRules_Each_SuggestsSomethingForSomeRun()
    {
        var runs = Failures.Append(CanceledRun).Append(Run with { Settings = Recommended with { StopWhenSolved = true }, StopReason = StopReason.Solved, Test = Score(0.99), SecondTest = Score(1.01) }).Select(evidence => (Run: new RunMeasures(evidence), RunDiagnosis.Of(evidence).Verdict)).ToArray();

        SuggestionRules.Order.Values.Concat(SuggestionRules.OwnOrder.Values).SelectMany(rules => rules).Append(new TaskRecommendation()).Distinct()
            .Should().OnlyContain(rule => runs.Any(run => rule.For(run.Run, run.Verdict) != null));
    }

    [Fact]
    public void Suggestions_First_AreTheTasksOwnSettings() =>
        RunDiagnosis.Of(Run with { Settings = Trained(training => training with { Epochs = 7 }) }).Suggestions[0].What.Should().Contain("recommended");

    [Fact]
    public void WithSuggestion_OwnSamplesAndFreshOnes_Throws()
    {
        var own = SequenceExperiment.For(SequenceDataset.FromArrays([[1, 2], [3, 4]], [3, 7]));
        var suggestion = Change(own, settings => settings with { FreshDataEachEpoch = true });

        own.Invoking(experiment => experiment.WithSuggestion(suggestion))
            .Should().Throw<InvalidOperationException>().WithMessage("*Change does not apply.");
    }

    [Fact]
    public void WithSuggestion_CellAndItsBias_KeepsTheSize()
    {
        var suggestion = Change(Sum.WithRnn(hiddenSize: 7), settings => settings with { Recurrent = new LstmOptions { HiddenSize = 7, ForgetBias = 5 } });

        string.Join(", ", suggestion.Changes).Should().Be("cell LSTM, forget bias 5");
        Sum.WithGru(hiddenSize: 9).WithSuggestion(suggestion).Settings.Recurrent.Should().Be(new LstmOptions { HiddenSize = 9, ForgetBias = 5 });
    }

    [Fact]
    public void WithSuggestion_OfWhatItIsAlready_KeepsAllItsOptions()
    {
        var experiment = Sum.WithRnn(nonlinearity: Nonlinearity.ReLU).WithOptimizer(new Sgd { Momentum = 0.7 })
            .WithSchedule(new StepSchedule { Every = 7 }).WithScaling(new StandardScaler(), new MinMaxScaler(-1, 1));
        var alike = experiment.WithRnn(nonlinearity: Nonlinearity.Tanh).WithOptimizer(new Sgd()).WithSchedule(new StepSchedule())
            .WithScaling(new StandardScaler(), new MinMaxScaler());

        experiment.WithSuggestion(new Suggestion("", "", "", new SuggestionOrigin(Metric.Rmse, Score(8)), alike.Settings, SettingParts.All)).Settings.Should().Be(experiment.Settings);
    }

    [Fact]
    public void WithSuggestion_InputsScaledOtherwise_KeepsTheAnswersOwnScaling()
    {
        var suggestion = Change(Sum.WithScaling(new NoScaler(), new NoScaler()), settings => settings with { InputScaler = new MinMaxScaler() });

        var changed = Sum.WithScaling(new NoScaler(), new StandardScaler()).WithSuggestion(suggestion).Settings;

        (changed.InputScaler, changed.TargetScaler).Should().Be((new MinMaxScaler(), new StandardScaler()));
    }

    [Fact]
    public void WithSuggestion_OtherOptimizer_KeepsTheWeightDecay()
    {
        var suggestion = Change(Sum.WithOptimizer(new Sgd()), settings => settings with { Training = settings.Training with { Optimizer = new Adam() } });

        Sum.WithOptimizer(new Sgd { WeightDecay = 0.2 }).WithSuggestion(suggestion).Settings.Training.Optimizer
            .Should().Be(new Adam { WeightDecay = 0.2 });
    }

    [Fact]
    public void WithSuggestion_ForgetBiasOfAGru_Throws()
    {
        var suggestion = Change(Sum, settings => settings with { Recurrent = new LstmOptions { ForgetBias = 1 } });

        Sum.WithGru().Invoking(experiment => experiment.WithSuggestion(new Suggestion("", "", "", new SuggestionOrigin(Metric.Rmse, Score(8)), suggestion.Settings, SettingParts.All[^1])))
            .Should().Throw<InvalidOperationException>().WithMessage("*GRU*");
    }

    [Fact]
    public void Suggestions_Canceled_BeginWithFinishingIt()
    {
        var first = RunDiagnosis.Of(CanceledRun).Suggestions[0];

        first.What.Should().Contain("finish");
        first.Changes.Single().ToString().Should().Be("epochs 200");
        Sum.WithTraining(epochs: 3).WithSuggestion(first).Settings.Training.Epochs.Should().Be(200);
    }

    [Fact]
    public void SettingParts_Each_CopiesItselfAndNothingElse()
    {
        var other = Sum.WithGru(hiddenSize: 3, layers: 2, dropout: 0.2).WithOptimizer(new Sgd { WeightDecay = 0.1 }).WithGradientClip(3)
            .WithSchedule(new PlateauSchedule()).WithScaling(new StandardScaler(), new StandardScaler()).WithEarlyStopping(4)
            .WithTraining(epochs: 3, batchSize: 5, learningRate: 0.02).WithStopWhenSolved().WithSamples(70, 0.3, freshEachEpoch: true).Settings;
        foreach (var (one, two) in new[] { (Recommended, other), (other with { Recurrent = new LstmOptions() }, Recommended with { Recurrent = new LstmOptions { ForgetBias = 2 } }) })
        {
            foreach (var part in SettingParts.All.Where(part => part.Differs(one, two)))
            {
                var copied = part.Copy(one, two);

                SettingParts.All.Where(each => each.Differs(copied, two)).Should().Equal(part);
                part.Differs(one, copied).Should().BeFalse();
            }
        }

        SettingParts.All.Should().OnlyContain(part => part.Differs(Recommended, other) || part.Key == "forgetBias").And.OnlyHaveUniqueItems(part => part.Key);
    }

    [Fact]
    public void NamedSettings_OfAnExperiment_AreNamedAsTheyWere() =>
        NamedSetting.AllOf(Sum.WithGradientClip(0.5).WithLstm(forgetBias: 1).Settings).Select(setting => $"{setting.Key}: {setting}").Should().Equal(
            "epochs: epochs 200", "learningRate: learning rate 0.03", "schedule: schedule cosine", "optimizer: optimizer Adam",
            "batchSize: batch size 16", "gradientClip: gradient clip 0.5", "earlyStopping: early stopping patience none",
            "stopWhenSolved: stopping at the goal off", "weightDecay: weight decay 0", "samples: samples 1000",
            "freshDataEachEpoch: new samples each epoch off", "validationSplit: validation split 0.2", "scaling: scaling min-max",
            "cell: cell LSTM", "hiddenSize: hidden size 5", "layers: layers 1", "dropout: dropout 0", "forgetBias: forget bias 1");

    [Fact]
    public void Values_ThatCannotBe_AreRefusedByName()
    {
        ((Action)(() => _ = new MeasuredScore(double.NaN, 1, null))).Should().Throw<ArgumentException>().WithMessage("value must be a number; it was NaN.*");
        ((Action)(() => _ = Run with { History = [Run.History[0], Run.History[1] with { ValidationLoss = null }] }))
            .Should().Throw<ArgumentException>().WithMessage("history must have a validation loss in every epoch or in none*");
    }

    private static RunEvidence CanceledRun => Run with
    {
        StopReason = StopReason.Canceled,
        History = History(2, epoch => 0.02 / epoch),
        Settings = Trained(training => training with { Epochs = 200 }),
    };

    private static Suggestion Change(SequenceExperiment experiment, Func<ExperimentSettings, ExperimentSettings> change) =>
        Changed("Change", experiment.Settings, change(experiment.Settings));
}
