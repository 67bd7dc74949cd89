using SequenceToy.Data;
using SequenceToy.Diagnosis;
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
    private static readonly RunEvidence AtGuess = Run with { Test = Score(40), Training = Score(40), History = History(100, _ => LossOfGuess) };
    private static readonly RunEvidence Jumping = Run with { History = History(60, epoch => epoch % 2 == 0 ? 0.01 : 0.03) };
    private static readonly RunEvidence Falling = Run with { History = History(100, epoch => 1.0 / epoch) };

    public static TheoryData<string, string, RunEvidence> First => new()
    {
        { "still falling", "epochs 2000", Falling },
        { "still falling, the goal near", "epochs 400", Falling with { Test = Score(1.05), Training = Score(1.05) } },
        { "a plateau", "hidden size 20", Run },
        { "a plateau under weight decay", "weight decay 0", Run with { Settings = Settings((Setting.WeightDecay, 0.1)) } },
        { "learnt by heart", "samples 1000, fresh samples each epoch on", Run with { Training = Score(0.5), Settings = Settings((Setting.Samples, 30)) } },
        { "learnt by heart, own samples", "early stopping after 20", Own with { Test = new MeasuredScore(0.5, 200, 0.002) } },
        { "jumping at ten times the usual rate", "learning rate 0.03, gradient clip 1", Jumping with { Settings = Settings((Setting.LearningRate, 0.3)) } },
        { "at the guess with a millionth as rate", "learning rate 0.03", AtGuess with { Settings = Settings((Setting.LearningRate, 1e-6)) } },
        { "at the guess with a hundred times the usual rate", "learning rate 0.03", AtGuess with { Settings = Settings((Setting.LearningRate, 3)) } },
        { "at the guess over a hundred steps", "forget bias 5", AtGuess with { Steps = 100 } },
        { "at the guess over twenty steps", "forget bias 1", AtGuess with { Steps = 20 } },
        { "at the guess over three steps with a shut forget gate", "forget bias 1", AtGuess with { Settings = Settings((Setting.ForgetBias, -5)) } },
        { "at the guess over a hundred steps, a plain RNN", "cell LSTM, forget bias 5", AtGuess with { Steps = 100, Settings = Settings((Setting.Cell, SettingTable.PlainRnn)) } },
        { "at the guess, large numbers unscaled", "scaling min-max", AtGuess with { Settings = Settings((Setting.Scaling, SettingTable.Unscaled)) } },
        { "own samples, none held out", "validation split 0.2", Own with { Settings = Settings((Setting.ValidationSplit, 0)), ScoredOn = EvaluatedOn.Training, Validation = null, History = History(100, epoch => 1.0 / epoch) } },
    };

    private static IEnumerable<RunEvidence> Failures =>
        from evidence in VerdictTests.Runs.Select(row => row.Data.Item3).Concat(First.Select(row => row.Data.Item3))
        from settings in new[] { evidence.Settings, Settings((Setting.Cell, SettingTable.PlainRnn), (Setting.Optimizer, SettingTable.PlainDescent), (Setting.Epochs, 7), (Setting.HiddenSize, 2)) }
        select evidence with { Settings = settings };

    [Theory]
    [MemberData(nameof(First))]
    public void Suggestions_MadeUpEvidence_BeginWithWhatTheSentenceAsksFor(string sentence, string change, RunEvidence evidence) =>
        string.Join(", ", RunDiagnosis.Of(evidence).Suggestions[0].Changes).Should().Be(change, sentence);

    [Fact]
    public void Suggestions_Learned_AreNone() => RunDiagnosis.Of(Run with { Test = Score(0.5), SecondTest = Score(0.5) }).Suggestions.Should().BeEmpty();

    [Fact]
    public void Suggestions_AnyFailure_AreSomeAndEachChangesSettings()
    {
        foreach (var evidence in Failures.Where(evidence => evidence.AnswersVary && evidence.StopReason != StopReason.Cancelled && RunDiagnosis.Of(evidence).Verdict != Verdict.Learned))
        {
            var experiment = SequenceExperiment.For(new SumOfFirstTwo());
            experiment = new Suggestion("", "", evidence.Settings).Apply(experiment);
            var suggestions = RunDiagnosis.Of(evidence).Suggestions;

            suggestions.Should().NotBeEmpty();
            suggestions.Should().OnlyHaveUniqueItems(suggestion => suggestion.Changes);
            foreach (var suggestion in suggestions)
            {
                var changed = suggestion.Apply(experiment);
                changed.Settings.Should().NotBe(experiment.Settings, suggestion.ToString());
                suggestion.Changes.Should().OnlyContain(change => SettingTable.Of(change.Setting).Read(changed.Settings) == SettingTable.CodeOf(change));
                changed.Validate();
            }
        }
    }

    [Fact]
    public void Suggestions_Third_AreTheTasksOwnSettings() =>
        RunDiagnosis.Of(Run with { Settings = Settings((Setting.Epochs, 7)) }).Suggestions[2].What.Should().Contain("recommended");

    [Fact]
    public void Apply_OwnSamplesAndFreshOnes_Throws()
    {
        var own = SequenceExperiment.For(SequenceDataset.FromArrays([[1, 2], [3, 4]], [3, 7]));

        own.Invoking(experiment => new Suggestion("Draw new samples", "", [new(Setting.FreshDataEachEpoch, Choice: "on")]).Apply(experiment))
            .Should().Throw<InvalidOperationException>().WithMessage("*Draw new samples does not apply.");
    }

    [Fact]
    public void Apply_CellAndItsBias_ChangesTheCellFirstAndKeepsItsSize()
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithRnn(hiddenSize: 7);

        var changed = new Suggestion("", "", [new(Setting.ForgetBias, 5), new(Setting.Cell, Choice: "LSTM")]).Apply(experiment);

        changed.Settings.Recurrent.Should().Be(new LstmOptions { HiddenSize = 7, ForgetBias = 5 });
    }

    [Fact]
    public void Apply_WhatItIsAlready_KeepsAllItsOptions()
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithRnn(nonlinearity: Nonlinearity.ReLU).WithOptimizer(new Sgd { Momentum = 0.7 }).WithSchedule(new StepSchedule { Every = 7 })
            .WithScaling(new StandardScaler(), new MinMaxScaler());

        new Suggestion("", "", SettingTable.ReadAll(experiment.Settings)).Apply(experiment).Settings.Should().Be(experiment.Settings);
    }

    [Fact]
    public void Apply_InputsScaledOtherwise_KeepsAWayOfTheAnswersOwn()
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithScaling(new NoScaler(), new StandardScaler());

        var changed = new Suggestion("", "", [new(Setting.Scaling, Choice: "min-max")]).Apply(experiment).Settings;

        (changed.InputScaler, changed.TargetScaler).Should().Be((new MinMaxScaler(), new StandardScaler()));
    }

    [Fact]
    public void Apply_OtherOptimizer_KeepsTheWeightDecay()
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithOptimizer(new Sgd { WeightDecay = 0.2 });

        new Suggestion("", "", [new(Setting.Optimizer, Choice: "Adam")]).Apply(experiment).Settings.Training.Optimizer.Should().Be(new Adam { WeightDecay = 0.2 });
    }

    public static TheoryData<Action, string> Wrong => new()
    {
        { () => _ = new SettingValue(Setting.Cell, 9), "value must be none for cell, which has choices: LSTM, GRU, RNN; it was 9.*" },
        { () => _ = new SettingValue(Setting.Cell, Choice: "lstm"), "choice must be one of LSTM, GRU, RNN for cell; it was lstm.*" },
        { () => _ = new SettingValue(Setting.Cell), "choice must be one of LSTM, GRU, RNN for cell; it was none.*" },
        { () => _ = new SettingValue(Setting.Epochs), "value must be a whole number from 1 for epochs; it was none.*" },
        { () => _ = new SettingValue(Setting.Epochs, 2.5), "value must be a whole number from 1 for epochs; it was 2.5.*" },
        { () => _ = new SettingValue(Setting.GradientClip, double.NaN), "value must be a number above 0 or none for gradient clip; it was NaN.*" },
        { () => _ = new SettingValue(Setting.Epochs, 2, "many"), "choice must be none for epochs, which is a number; it was many.*" },
        { () => _ = new SettingValue((Setting)77, 1), "setting must be one of Epochs, *; it was 77.*" },
        { () => _ = new Suggestion("x", "y", []), "changes must be at least one; there were none.*" },
        { () => _ = new Suggestion("x", "y", [new(Setting.Epochs, 1), new(Setting.Epochs, 2)]), "changes must have each setting once; one stood twice.*" },
        { () => _ = new MeasuredScore(double.NaN, 1, null), "value must be a number; it was NaN.*" },
        { () => _ = Run with { Settings = [new(Setting.Epochs, 1)] }, "settings must have Epochs, LearningRate, BatchSize, HiddenSize; LearningRate was missing.*" },
        { () => _ = Run with { History = [Run.History[0], Run.History[1] with { ValidationLoss = null }] }, "history must have a loss of validation in every epoch or in none; it had it in some.*" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Values_ThatCannotBe_AreRefusedByName(Action make, string message) => make.Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void Apply_ForgetBiasOfAGru_Throws() =>
        SequenceExperiment.For(new SumOfFirstTwo()).WithGru().Invoking(new Suggestion("", "", [new(Setting.ForgetBias, 1)]).Apply).Should().Throw<InvalidOperationException>();

    [Fact]
    public void Suggestions_Cancelled_BeginWithLettingItFinish()
    {
        var first = RunDiagnosis.Of(Run with { StopReason = StopReason.Cancelled, History = History(2, epoch => 0.02 / epoch), Settings = Settings((Setting.Epochs, 200)) }).Suggestions[0];

        (first.What, first.Changes.Single()).Should().Be(("Let it finish", new SettingValue(Setting.Epochs, 200)));
    }

    [Fact]
    public void SettingTable_EverySetting_ReadsWhatWasWritten()
    {
        var settings = SequenceExperiment.For(new SumOfFirstTwo()).WithLstm(layers: 2).WithOptimizer(new Sgd()).Settings;
        foreach (var setting in Enum.GetValues<Setting>())
        {
            var access = SettingTable.Of(setting);
            var values = access.Choices is { } choices
                ? Enumerable.Range(0, choices.Length).Where(choice => choices[choice] != "of its own").Select(choice => SettingTable.Value(setting, choice))
                : [new SettingValue(setting, setting is Setting.ValidationSplit or Setting.Dropout ? 0.25 : 3)];
            foreach (var value in values)
            {
                SettingTable.ReadAll(SettingTable.Write(settings, [value])).Should().Contain(value);
                value.ToString().Should().StartWith(access.Name);
            }
        }
    }
}
