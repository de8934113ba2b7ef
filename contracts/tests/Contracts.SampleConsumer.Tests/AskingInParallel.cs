namespace Contracts.SampleConsumer.Tests;

public sealed class Asking01() : Asking(1);

public sealed class Asking02() : Asking(2);

public sealed class Asking03() : Asking(3);

public sealed class Asking04() : Asking(4);

public sealed class Asking05() : Asking(5);

public sealed class Asking06() : Asking(6);

public sealed class Asking07() : Asking(7);

public sealed class Asking08() : Asking(8);

public sealed class Asking09() : Asking(9);

public sealed class Asking10() : Asking(10);

public sealed class Asking11() : Asking(11);

public sealed class Asking12() : Asking(12);

public sealed class Asking13() : Asking(13);

public sealed class Asking14() : Asking(14);

public sealed class Asking15() : Asking(15);

public sealed class Asking16() : Asking(16);

public sealed class Asking17() : Asking(17);

public sealed class Asking18() : Asking(18);

public sealed class Asking19() : Asking(19);

public sealed class Asking20() : Asking(20);
