import { testRandomOrders } from "../../support/randomOrders";

testRandomOrders(2);
